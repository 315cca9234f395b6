//! What the columns of a list of learners hold.

use crate::model::EquipmentKind;
use crate::text::fold;

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Column {
    /// Nothing that a plan keeps.
    #[default]
    Ignored,
    /// The alias, or a code that serves as one.
    Alias,
    /// A name, or the label of a profile; several such columns are put together.
    Name,
    /// How many people a profile stands for.
    Headcount,
    /// Autonomy, 0 to 3.
    Autonomy,
    /// Digital level, 0 to 8, or points of Pix above 8.
    Digital,
    /// Points of Pix, 0 to 1024.
    PixPoints,
    /// Level in French, A1 to C2.
    French,
    /// Reading degree, 1 to 4.
    Reading,
    /// Devices in words.
    Devices,
    /// Whether one kind of device is there.
    Owns(EquipmentKind),
    /// Connection in words, or Mbit/s.
    Connection,
    /// Whether there is a quiet place.
    QuietPlace,
    /// Kilometres that the learner can travel.
    Mobility,
    /// Kilometres from home to the centre.
    CentreKm,
    /// Hours available in a week.
    Weekly,
}

impl Column {
    /// The columns that a person may choose from, in the order of lists.
    pub const CHOICES: [Self; 15] = [
        Self::Ignored,
        Self::Alias,
        Self::Name,
        Self::Headcount,
        Self::Autonomy,
        Self::Digital,
        Self::PixPoints,
        Self::French,
        Self::Reading,
        Self::Devices,
        Self::Connection,
        Self::QuietPlace,
        Self::Mobility,
        Self::CentreKm,
        Self::Weekly,
    ];

    /// Its name in the settings; kinds of devices are told apart by the header itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Alias => "alias",
            Self::Name => "name",
            Self::Headcount => "headcount",
            Self::Autonomy => "autonomy",
            Self::Digital => "digital",
            Self::PixPoints => "pix",
            Self::French => "french",
            Self::Reading => "reading",
            Self::Devices | Self::Owns(_) => "devices",
            Self::Connection => "connection",
            Self::QuietPlace => "quiet_place",
            Self::Mobility => "mobility",
            Self::CentreKm => "centre_km",
            Self::Weekly => "weekly",
        }
    }

    /// The column of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::CHOICES.into_iter().find(|it| it.name() == name)
    }
}

/// Beginnings of words in headers, French and English, without accents. The first row that fits holds, so
/// that « équipement informatique » is equipment and « lieu calme » is no place of residence.
const STEMS: &[(&[&str], Column)] = &[
    (&["calme", "quiet"], Column::QuietPlace),
    (&["pix"], Column::Digital),
    (&["autonom"], Column::Autonomy),
    (
        &[
            "connexion",
            "connection",
            "connectivite",
            "internet",
            "debit",
            "bandwidth",
            "reseau",
            "network",
        ],
        Column::Connection,
    ),
    (
        &["ordinateur", "computer", "laptop", "pc"],
        Column::Owns(EquipmentKind::Computer),
    ),
    (&["tablet"], Column::Owns(EquipmentKind::Tablet)),
    (&["smartphone"], Column::Owns(EquipmentKind::Smartphone)),
    (&["casque", "headset"], Column::Owns(EquipmentKind::Headset)),
    (&["webcam"], Column::Owns(EquipmentKind::Webcam)),
    (
        &["appareil", "equipement", "equipment", "materiel", "device"],
        Column::Devices,
    ),
    (&["numeriqu", "digital", "crcn", "informatiqu"], Column::Digital),
    (
        &["francais", "french", "cecr", "fle", "langue", "language"],
        Column::French,
    ),
    (&["lecture", "reading", "anlci"], Column::Reading),
    (
        &["mobilite", "mobility", "km", "deplacement", "travel"],
        Column::Mobility,
    ),
    (
        &["semaine", "hebdo", "week", "disponib", "availab"],
        Column::Weekly,
    ),
    (
        &["effectif", "headcount", "nombre", "nb", "personnes", "people"],
        Column::Headcount,
    ),
    (
        &["alias", "code", "identifiant", "id", "matricule", "numero", "no"],
        Column::Alias,
    ),
    (
        &[
            "nom",
            "prenom",
            "name",
            "surname",
            "firstname",
            "lastname",
            "stagiaire",
            "apprenant",
            "apprenti",
            "participant",
            "beneficiaire",
            "salarie",
            "learner",
            "trainee",
            "student",
            "profil",
            "libelle",
            "label",
        ],
        Column::Name,
    ),
];

/// Short stems that stand for whole words only: « nom » must not catch « nomination », nor « no » « notes ».
const WHOLE_WORDS: &[&str] = &[
    "pc", "id", "no", "nb", "km", "nom", "fle", "code", "label", "name", "pix", "week",
];

/// What a header says its column holds; `None` for a header that says nothing known.
pub(super) fn of_header(header: &str) -> Option<Column> {
    let header = fold(header).replace("n°", "numero").replace("nº", "numero");
    let words: Vec<&str> = header
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |stem: &str| {
        words.iter().any(|word| {
            if WHOLE_WORDS.contains(&stem) {
                *word == stem || word.strip_suffix('s') == Some(stem)
            } else {
                word.starts_with(stem)
            }
        })
    };
    // « Adresse e-mail », « téléphone », « date de naissance »: never taken over.
    if [
        "mail",
        "courriel",
        "telephon",
        "tel",
        "phone",
        "naissance",
        "birth",
        "adress",
        "address",
        "secu",
        "postal",
    ]
    .iter()
    .any(|stem| words.iter().any(|word| word.starts_with(stem)))
    {
        return Some(Column::Ignored);
    }
    // « Distance au centre (km) » is no mobility; « Centre » alone may be a name.
    let far = ["distance", "km", "eloignement"].iter().any(|stem| has(stem));
    if far && ["centre", "center"].iter().any(|stem| has(stem)) {
        return Some(Column::CentreKm);
    }
    let column = STEMS
        .iter()
        .find(|(stems, _)| stems.iter().any(|stem| has(stem)))
        .map(|(_, column)| *column)?;
    let points = ["point", "score", "pts", "total"].iter().any(|stem| has(stem));
    Some(match column {
        Column::Digital if points => Column::PixPoints,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_recognised_in_both_languages() {
        for (header, column) in [
            ("Alias", Column::Alias),
            ("N° stagiaire", Column::Alias),
            ("Prénom", Column::Name),
            ("NOM", Column::Name),
            ("Last name", Column::Name),
            ("Effectif", Column::Headcount),
            ("Autonomie (0-3)", Column::Autonomy),
            ("Niveau numérique", Column::Digital),
            ("Pix", Column::Digital),
            ("Score Pix", Column::PixPoints),
            ("Pix (points)", Column::PixPoints),
            ("Français (CECRL)", Column::French),
            ("Degré de lecture", Column::Reading),
            ("Équipement informatique", Column::Devices),
            ("Appareil", Column::Devices),
            ("PC", Column::Owns(EquipmentKind::Computer)),
            ("Connexion internet", Column::Connection),
            ("Lieu calme", Column::QuietPlace),
            ("Quiet place?", Column::QuietPlace),
            ("Mobilité km", Column::Mobility),
            ("Distance au centre (km)", Column::CentreKm),
            ("Distance to centre", Column::CentreKm),
            ("h / semaine", Column::Weekly),
        ] {
            assert_eq!(of_header(header), Some(column), "{header}");
        }
    }

    #[test]
    fn personal_and_unknown_columns_are_left_out() {
        for header in ["Téléphone", "Adresse mail", "Date de naissance", "N° sécu"] {
            assert_eq!(of_header(header), Some(Column::Ignored), "{header}");
        }
        for header in ["Remarques", "Notes", "Prescripteur", "Nomination"] {
            assert_eq!(of_header(header), None, "{header}");
        }
    }
}
