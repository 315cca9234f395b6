//! LHÉO 2.3: the language of the public catalogues of training. The order of elements is the schema's.

use chrono::NaiveDate;

use super::facts;
use super::xml::{Xml, fitted};
use crate::model::{
    Address, Catalogue, Certification, Contact, EquipmentKind, Modality, Offer, OfferItem, Plan, Provider,
    Register,
};
use crate::text::Text;

/// The version of the Formacode thesaurus that codes are written with.
const FORMACODE: &str = "V14";

/// The offer of a plan, made by a provider, as a LHÉO document, or what it lacks. `today` dates it.
pub(super) fn lheo(
    plan: &Plan,
    provider: &Provider,
    text: &Text,
    today: NaiveDate,
) -> Result<String, Vec<OfferItem>> {
    let gaps = plan.offer_gaps(provider, Catalogue::Lheo);
    if !gaps.is_empty() {
        return Err(gaps);
    }
    let it = Writer {
        plan,
        offer: &plan.offer,
        provider,
        text,
        today: day(today),
        number: facts::slug(plan),
    };
    let mut xml = Xml::new("UTF-8");
    xml.element("lheo", &[("xmlns", "http://lheo.gouv.fr/2.3")], |xml| {
        xml.element("offres", &[], |xml| it.course(xml));
    });
    Ok(xml.finish())
}

/// A day as LHÉO and EDOF write it.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

struct Writer<'a> {
    plan: &'a Plan,
    offer: &'a Offer,
    provider: &'a Provider,
    text: &'a Text,
    today: String,
    number: String,
}

impl Writer<'_> {
    fn dated<'s>(&'s self, number: &'s str) -> [(&'s str, &'s str); 3] {
        [
            ("numero", number),
            ("datecrea", &self.today),
            ("datemaj", &self.today),
        ]
    }

    fn certification(&self) -> Option<&Certification> {
        self.plan
            .certification
            .as_ref()
            .filter(|it| it.register != Register::None && !it.code.trim().is_empty())
    }

    fn course(&self, xml: &mut Xml) {
        let (plan, offer) = (self.plan, self.offer);
        xml.element("formation", &self.dated(&self.number), |xml| {
            xml.element("domaine-formation", &[], |xml| {
                for code in &offer.formacodes {
                    xml.leaf("code-FORMACODE", &[("ref", FORMACODE)], code);
                }
            });
            xml.leaf("intitule-formation", &[], &fitted(&plan.title, 255));
            xml.leaf("objectif-formation", &[], &fitted(plan.stated_objective(), 3000));
            xml.leaf("resultats-attendus", &[], &fitted(plan.stated_results(), 3000));
            let contents = facts::contents(plan, self.text).join("\n");
            xml.leaf("contenu-formation", &[], &fitted(&contents, 3000));
            xml.leaf("certifiante", &[], flag(self.certification().is_some()));
            xml.element("contact-formation", &[], |xml| self.person(xml));
            xml.leaf(
                "parcours-de-formation",
                &[],
                &code(offer.form.map(crate::model::CourseForm::code)),
            );
            let level = match offer.entry_level.unwrap_or(0) {
                0 => 1,
                level => 10 + level,
            };
            xml.leaf("code-niveau-entree", &[], &level.to_string());
            if let Some(aim) = offer.aim {
                xml.leaf("objectif-general-formation", &[], &aim.code().to_string());
            }
            if let Some(it) = self.certification() {
                xml.element("certification", &[], |xml| {
                    xml.leaf(register(it, "code-RNCP", "code-RS"), &[], &fitted(&it.code, 10));
                });
                if let Some(level) = it.level {
                    xml.leaf("code-niveau-sortie", &[], &(10 + u32::from(level)).to_string());
                }
            }
            self.action(xml);
            self.provider(xml);
            xml.leaf("identifiant-module", &[], &self.number);
        });
    }

    fn action(&self, xml: &mut Xml) {
        let (plan, offer, text) = (self.plan, self.offer, self.text);
        let mix = plan.mix();
        let (centre, workplace) = facts::hours(&mix);
        xml.element("action", &self.dated(&format!("{}-A1", self.number)), |xml| {
            xml.leaf("rythme-formation", &[], &fitted(&offer.rhythm, 3000));
            for public in &offer.publics {
                xml.leaf("code-public-vise", &[("ref", FORMACODE)], public);
            }
            xml.leaf(
                "niveau-entree-obligatoire",
                &[],
                flag(offer.level_required == Some(true)),
            );
            let alternation = if workplace == 0 && mix.get(Modality::Workplace).is_zero() {
                text.get("standards-no-alternation").to_owned()
            } else {
                let hours = text.hours(mix.get(Modality::Workplace).get());
                text.fmt("standards-alternation", &[("hours", hours.into())])
            };
            xml.leaf("modalites-alternance", &[], &alternation);
            xml.leaf("modalites-enseignement", &[], facts::teaching_code(&mix));
            xml.leaf("conditions-specifiques", &[], &fitted(&offer.conditions, 3000));
            xml.leaf(
                "prise-en-charge-frais-possible",
                &[],
                flag(offer.aid == Some(true)),
            );
            xml.element("lieu-de-formation", &[], |xml| {
                xml.element("coordonnees", &[], |xml| {
                    address(xml, self.provider.registered_name(), &offer.place(self.provider));
                });
            });
            xml.leaf("modalites-entrees-sorties", &[], flag(offer.permanent));
            self.session(xml);
            if !offer.access.trim().is_empty() {
                xml.leaf("acces-handicapes", &[], &fitted(&offer.access, 250));
            }
            xml.leaf("langue-formation", &[], "fr");
            xml.leaf(
                "modalites-pedagogiques",
                &[],
                &fitted(&facts::mix_words(text, &mix), 200),
            );
            for code in facts::teaching_formacodes(plan) {
                xml.leaf("code-modalite-pedagogique", &[("ref", FORMACODE)], code);
            }
            self.equipment(xml);
            if let Some(price) = offer.price {
                let (euros, cents) = (price.get() / 100, price.get() % 100);
                xml.leaf("prix-total-TTC", &[], &fitted(&format!("{euros}.{cents:02}"), 10));
            }
            xml.leaf(
                "duree-indicative",
                &[],
                &fitted(&text.hours(mix.total().get()), 150),
            );
            xml.leaf("nombre-heures-centre", &[], &centre.to_string());
            xml.leaf("nombre-heures-entreprise", &[], &workplace.to_string());
            xml.leaf("nombre-heures-total", &[], &(centre + workplace).to_string());
            if let Some(code) = facts::funder_code(plan.funder.device) {
                xml.element("organisme-financeur", &[], |xml| {
                    xml.leaf("code-financeur", &[], code);
                });
            }
            xml.element("extras", &[("info", "dosage")], |xml| {
                for (name, modality) in [
                    ("heures-presentiel", Modality::Classroom),
                    ("heures-distance-synchrone", Modality::RemoteSync),
                    ("heures-distance-asynchrone", Modality::RemoteAsync),
                    ("heures-entreprise", Modality::Workplace),
                ] {
                    let hours = facts::decimal_hours(mix.get(modality));
                    xml.leaf("extra", &[("info", name)], &hours);
                }
            });
        });
    }

    fn session(&self, xml: &mut Xml) {
        let plan = self.plan;
        xml.element("session", &self.dated(&format!("{}-S1", self.number)), |xml| {
            xml.element("periode", &[], |xml| {
                // Both stand for an open period.
                let from = plan.starts.map_or_else(|| "00000000".to_owned(), day);
                let to = plan.ends.map_or_else(|| "99999999".to_owned(), day);
                xml.leaf("debut", &[], &from);
                xml.leaf("fin", &[], &to);
            });
            xml.element("adresse-inscription", &[], |xml| {
                address(xml, self.provider.registered_name(), &self.provider.postal());
            });
            let Some(certification) = self.certification() else {
                return;
            };
            let named = |xml: &mut Xml| {
                xml.element("reference-certification", &[], |xml| {
                    let name = register(certification, "reference-code-RNCP", "reference-code-RS");
                    xml.leaf(name, &[], &fitted(&certification.code, 10));
                });
            };
            named(xml);
            if facts::coded_blocks(plan).next().is_none() {
                return;
            }
            xml.element("blocs-competences", &[], |xml| {
                xml.leaf("validation-blocs", &[], flag(facts::validates_all(plan)));
                named(xml);
                for block in facts::coded_blocks(plan) {
                    xml.element("bloc-competences", &[], |xml| {
                        let title = if block.title.trim().is_empty() {
                            &block.code
                        } else {
                            &block.title
                        };
                        xml.leaf("libelle-bloc", &[], &fitted(title, 500));
                        xml.leaf("code-bloc", &[], &fitted(&block.code, 40));
                    });
                }
            });
        });
    }

    /// Digital equipment that learners at a distance need, where the plan lists it.
    fn equipment(&self, xml: &mut Xml) {
        if self.plan.mix().remote().is_zero() {
            return;
        }
        let names: Vec<&str> = self
            .plan
            .equipment
            .iter()
            .filter(|it| match it.kind {
                EquipmentKind::Computer
                | EquipmentKind::Tablet
                | EquipmentKind::Headset
                | EquipmentKind::Webcam
                | EquipmentKind::MobileKey
                | EquipmentKind::Software => true,
                EquipmentKind::Smartphone | EquipmentKind::Machine | EquipmentKind::Other => false,
            })
            .map(|it| it.name.as_str())
            .filter(|it| !it.trim().is_empty())
            .collect();
        if names.is_empty() {
            return;
        }
        xml.element("equipement", &[], |xml| {
            xml.leaf("type-equipement", &[], "11");
            xml.leaf("commentaire", &[], &fitted(&names.join(", "), 500));
        });
    }

    fn provider(&self, xml: &mut Xml) {
        xml.element("organisme-formation-responsable", &[], |xml| {
            xml.leaf("numero-activite", &[], &self.provider.declaration);
            xml.element("SIRET-organisme-formation", &[], |xml| {
                xml.leaf("SIRET", &[], &self.provider.siret);
            });
            xml.leaf("nom-organisme", &[], &fitted(self.provider.public_name(), 250));
            xml.leaf(
                "raison-sociale",
                &[],
                &fitted(self.provider.registered_name(), 250),
            );
            xml.element("coordonnees-organisme", &[], |xml| {
                xml.element("coordonnees", &[], |xml| {
                    address(xml, self.provider.registered_name(), &self.provider.postal());
                });
            });
            xml.element("contact-organisme", &[], |xml| self.person(xml));
        });
    }

    fn person(&self, xml: &mut Xml) {
        let Contact {
            first_name,
            last_name,
            email,
            ..
        } = &self.provider.contact();
        xml.element("coordonnees", &[], |xml| {
            leaf_if(xml, "nom", last_name, 50);
            leaf_if(xml, "prenom", first_name, 50);
            let phone = self.provider.contact().dialled();
            if !phone.is_empty() {
                xml.element("telfixe", &[], |xml| xml.leaf("numtel", &[], &fitted(&phone, 25)));
            }
            if email.trim().len() >= 3 {
                leaf_if(xml, "courriel", email, 160);
            }
        });
    }
}

fn leaf_if(xml: &mut Xml, name: &str, text: &str, most: usize) {
    if !text.trim().is_empty() {
        xml.leaf(name, &[], &fitted(text, most));
    }
}

fn address(xml: &mut Xml, name: &str, it: &Address) {
    xml.element("adresse", &[], |xml| {
        leaf_if(xml, "denomination", name, 255);
        for line in street_lines(&it.street, 4) {
            xml.leaf("ligne", &[], &line);
        }
        xml.leaf("codepostal", &[], &it.postcode);
        xml.leaf("ville", &[], &fitted(&it.town, 50));
    });
}

/// The lines of a street address, at most 50 characters each.
pub(super) fn street_lines(street: &str, most: usize) -> Vec<String> {
    street
        .lines()
        .map(|it| fitted(it, 50))
        .filter(|it| !it.is_empty())
        .take(most)
        .collect()
}

fn register(it: &Certification, rncp: &'static str, rs: &'static str) -> &'static str {
    if it.register == Register::Rs { rs } else { rncp }
}

const fn flag(value: bool) -> &'static str {
    if value { "1" } else { "0" }
}

fn code(value: Option<u8>) -> String {
    value.map_or_else(String::new, |it| it.to_string())
}
