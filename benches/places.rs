//! Speed of the directory of third places: reading 20,000 of them, and the nearest ten.
//!
//! `cargo bench --bench places`.

#![expect(clippy::unwrap_used, reason = "a measure that cannot be made stops")]

use std::fmt::Write as _;

use divan::Bencher;
use divan::counter::BytesCount;
use tresse::exchange::import::places::{Origin, PlaceDirectory};
use tresse::model::Position;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// A directory of the size of France's: each row with what real ones have.
fn table(rows: u32) -> String {
    let mut table = String::from(
        "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,\
         telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,\
         structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,\
         frais_a_charge,dispositif_programmes_nationaux,formations_labels,autres_formations_labels,\
         modalites_acces,modalites_accompagnement,fiche_acces_libre,prise_rdv\n",
    );
    for at in 0..rows {
        let (north, east) = (
            42.0 + f64::from(at % 900) / 100.0,
            -4.0 + f64::from(at / 900) / 2.0,
        );
        writeln!(
            table,
            "\"structure-{at}\",\"43493312300029\",\"Espace numérique {at}\",\"Commune {}\",\"{:05}\",\"51454\",\
             \"12 BIS RUE DE LECLERCQ\",\"\",\"{north:.5}\",\"{east:.5}\",\"TIERS_LIEUX|ASSO\",\"+33180059880\",\
             \"contact@exemple.fr|autre@exemple.fr\",\"https://www.exemple.fr/\",\
             \"Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00\",\
             \"Notre association propose des formations aux outils numériques à destination de tous.\",\
             \"Notre parcours d'initiation permet l'acquisition de compétences numériques de base. Du matériel \
             informatique est en libre accès pour nos adhérents tous les après-midis, et une permanence est assurée.\",\
             \"Hubik\",\"Fixe\",\"\",\"2026-04-02\",\
             \"Maîtrise des outils numériques du quotidien|Accès internet et matériel informatique\",\
             \"Jeunes|Femmes\",\"\",\"Gratuit sous condition\",\"Aidants Connect|Conseillers numériques\",\"\",\"\",\
             \"Se présenter|Téléphoner\",\"Dans un atelier collectif|En autonomie\",\"\",\"\"",
            at / 3,
            1000 + at % 90_000,
        )
        .unwrap();
    }
    table
}

#[divan::bench]
fn read_20_000(bencher: Bencher<'_, '_>) {
    let table = table(20_000);
    bencher
        .counter(BytesCount::of_str(&table))
        .bench(|| PlaceDirectory::read(table.as_bytes(), &|| false).unwrap());
}

#[divan::bench]
fn nearest_ten_of_20_000(bencher: Bencher<'_, '_>) {
    let directory = PlaceDirectory::read(table(20_000).as_bytes(), &|| false).unwrap();
    let from = Origin(Position::degrees(47.0, 2.0).unwrap());
    bencher.bench(|| directory.nearest(from, 400, 10, true).len());
}
