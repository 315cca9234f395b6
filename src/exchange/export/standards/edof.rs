//! EDOF: the file through which an offer enters Mon Compte Formation. Its schema departs from LHÉO, and its bytes
//! are ISO-8859-1.

use chrono::NaiveDate;

use super::facts;
use super::lheo::{day, street_lines};
use super::xml::{Xml, escaped, fitted, latin1, plain};
use crate::model::{Address, Catalogue, Offer, OfferItem, Plan, Provider, Register};
use crate::text::Text;

/// The offer of a plan, made by a provider, as the bytes of an EDOF file, or what it lacks. `today` dates it.
pub(super) fn edof(
    plan: &Plan,
    provider: &Provider,
    text: &Text,
    today: NaiveDate,
) -> Result<Vec<u8>, Vec<OfferItem>> {
    let gaps = plan.offer_gaps(provider, Catalogue::Edof);
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
    let mut xml = Xml::new("ISO-8859-1");
    let space = "https://www.of.moncompteformation.gouv.fr";
    xml.element("lheo", &[("xmlns", space)], |xml| {
        xml.element("offres", &[], |xml| it.course(xml));
    });
    Ok(latin1(&xml.finish()))
}

struct Writer<'a> {
    plan: &'a Plan,
    offer: &'a Offer,
    provider: &'a Provider,
    text: &'a Text,
    today: String,
    number: String,
}

/// The number that the schema asks of each address and contact.
const FIRST: &[(&str, &str)] = &[("numero", "1")];

impl Writer<'_> {
    fn dated<'s>(&'s self, number: &'s str) -> [(&'s str, &'s str); 3] {
        [
            ("numero", number),
            ("datemaj", &self.today),
            ("datecrea", &self.today),
        ]
    }

    fn course(&self, xml: &mut Xml) {
        let (plan, offer) = (self.plan, self.offer);
        xml.element("formation", &self.dated(&self.number), |xml| {
            text(xml, "intitule-formation", &plan.title, 255);
            text(xml, "objectif-formation", plan.stated_objective(), 3000);
            text(xml, "resultats-attendus", plan.stated_results(), 3000);
            xml.leaf("contenu-formation", &[], &self.contents());
            if let Some(form) = offer.form {
                xml.leaf("parcours-de-formation", &[], &form.code().to_string());
            }
            if let Some(aim) = offer.aim {
                xml.leaf("objectif-general-formation", &[], &aim.code().to_string());
            }
            if let Some(it) = &plan.certification {
                xml.element("certification", &[], |xml| {
                    let name = if it.register == Register::Rs {
                        "code-RS"
                    } else {
                        "code-RNCP"
                    };
                    xml.leaf(name, &[], &it.code.trim().to_ascii_uppercase());
                });
            }
            self.action(xml);
            xml.element("organisme-formation-responsable", &[], |xml| {
                xml.element("SIRET-organisme-formation", &[], |xml| {
                    xml.leaf("SIRET", &[], &self.provider.siret);
                });
            });
            xml.element("extras", &[("info", "formation")], |xml| {
                extra(
                    xml,
                    "resume-contenu",
                    &fitted(&plain(plan.stated_objective()), 500),
                );
                let codes: Vec<&str> = facts::coded_blocks(plan).map(|it| it.code.trim()).collect();
                if !codes.is_empty() {
                    xml.element("extras", &[("info", "blocs-competences")], |xml| {
                        for code in codes {
                            extra(xml, "code-bloc", code);
                        }
                    });
                }
            });
        });
    }

    /// The modules as a list in HTML, as long as the schema takes.
    fn contents(&self) -> String {
        const MOST: usize = 2900;
        let mut html = String::from("<ul>");
        for line in facts::contents(self.plan, self.text) {
            let item = format!("<li>{}</li>", escaped(&plain(&line)));
            if html.chars().count() + item.chars().count() > MOST {
                html.push_str("<li>...</li>");
                break;
            }
            html.push_str(&item);
        }
        html.push_str("</ul>");
        html
    }

    fn action(&self, xml: &mut Xml) {
        let (plan, offer) = (self.plan, self.offer);
        let mix = plan.mix();
        let (centre, workplace) = facts::hours(&mix);
        xml.element("action", &self.dated(&format!("{}-A1", self.number)), |xml| {
            xml.leaf(
                "niveau-entree-obligatoire",
                &[],
                flag(offer.level_required == Some(true)),
            );
            xml.leaf("modalites-enseignement", &[], facts::teaching_code(&mix));
            if !offer.conditions.trim().is_empty() {
                text(xml, "conditions-specifiques", &offer.conditions, 3000);
            }
            xml.element("lieu-de-formation", &[], |xml| {
                self.person(xml, Some(&offer.place(self.provider)));
            });
            xml.leaf("modalites-entrees-sorties", &[], flag(offer.permanent));
            self.session(xml);
            text(xml, "acces-handicapes", &offer.access, 250);
            xml.leaf("langue-formation", &[], "FR");
            text(
                xml,
                "modalites-pedagogiques",
                &facts::mix_words(self.text, &mix),
                200,
            );
            xml.leaf("nombre-heures-centre", &[], &centre.to_string());
            xml.leaf("nombre-heures-entreprise", &[], &workplace.to_string());
            xml.element("extras", &[("info", "action")], |xml| {
                self.action_extras(xml, centre + workplace);
            });
        });
    }

    fn action_extras(&self, xml: &mut Xml, hours: u32) {
        let offer = self.offer;
        xml.element("extra", &[("info", "contact-information")], |xml| {
            self.person(xml, None);
        });
        if let Some(admission) = offer.admission {
            xml.element("extras", &[("info", "codes-modalites-admission")], |xml| {
                extra(xml, "code-modalites-admission", admission.code());
            });
        }
        extra(xml, "duree-apprentissage", &hours.to_string());
        if let Some(pace) = offer.pace {
            xml.element("extras", &[("info", "codes-rythme-formation")], |xml| {
                extra(xml, "code-rythme-formation", &pace.code().to_string());
            });
        }
        if let (Some(price), Some(vat)) = (offer.price, offer.vat(self.provider)) {
            let with_tax = price.get();
            // Rounded to the cent: without = with / (1 + rate).
            let divisor = 1000 + u64::from(vat.0);
            let without = (with_tax * 1000 + divisor / 2) / divisor;
            let euros = |cents: u64| format!("{}.{:02}", cents / 100, cents % 100);
            xml.element("extras", &[("info", "frais-pedagogiques")], |xml| {
                extra(xml, "taux-tva", &format!("{}.{}", vat.0 / 10, vat.0 % 10));
                extra(xml, "frais-ht", &euros(without));
                extra(xml, "frais-ttc", &euros(with_tax));
            });
        }
        let asks = !offer.conditions.trim().is_empty();
        extra(xml, "existence-prerequis", flag(asks));
    }

    fn session(&self, xml: &mut Xml) {
        let plan = self.plan;
        xml.element("session", &self.dated(&format!("{}-S1", self.number)), |xml| {
            if let (Some(from), Some(to)) = (plan.starts, plan.ends) {
                xml.element("periode", &[], |xml| {
                    xml.leaf("debut", &[], &day(from));
                    xml.leaf("fin", &[], &day(to));
                });
            }
            xml.element("adresse-inscription", &[], |xml| {
                self.address(xml, &self.provider.postal());
            });
            // The schema asks for it: an offer that is published is open.
            xml.leaf("etat-recrutement", &[], "1");
            xml.element("extras", &[("info", "session")], |xml| {
                xml.element("extra", &[("info", "contact-inscription")], |xml| {
                    self.person(xml, None);
                });
            });
        });
    }

    fn person(&self, xml: &mut Xml, at: Option<&Address>) {
        let contact = &self.provider.contact();
        xml.element("coordonnees", FIRST, |xml| {
            text(xml, "nom", &contact.last_name, 50);
            text(xml, "prenom", &contact.first_name, 50);
            if let Some(at) = at {
                self.address(xml, at);
            }
            xml.element("telfixe", &[], |xml| xml.leaf("numtel", &[], &contact.dialled()));
            text(xml, "courriel", &contact.email, 160);
        });
    }

    fn address(&self, xml: &mut Xml, it: &Address) {
        xml.element("adresse", FIRST, |xml| {
            let name = self.provider.registered_name();
            if !name.trim().is_empty() {
                text(xml, "ligne", name, 50);
            }
            let street = street_lines(&plain(&it.street), 2);
            if name.trim().is_empty() {
                for line in &street {
                    xml.leaf("ligne", &[], line);
                }
            }
            xml.leaf("codepostal", &[], &it.postcode);
            text(xml, "ville", &it.town, 50);
            xml.element("extras", &[("info", "adresse")], |xml| {
                extra(xml, "ligne5-adresse", &street.join(", "));
            });
        });
    }
}

fn text(xml: &mut Xml, name: &str, value: &str, most: usize) {
    xml.leaf(name, &[], &fitted(&plain(value), most));
}

fn extra(xml: &mut Xml, name: &str, value: &str) {
    xml.leaf("extra", &[("info", name)], value);
}

const fn flag(value: bool) -> &'static str {
    if value { "1" } else { "0" }
}
