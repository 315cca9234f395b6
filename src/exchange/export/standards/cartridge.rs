//! Common Cartridge 1.1 (`.imscc`): what most learning platforms read, Moodle among them.

use std::fmt::Write as _;

use super::archive::{Files, archive};
use super::course::{Course, Section, course};
use super::xml::{escaped, fitted};
use crate::model::{Plan, Register};
use crate::text::Text;

/// Longest titles.
const TITLE: usize = 250;

/// The bytes of a cartridge.
pub(super) fn cartridge(plan: &Plan, text: &Text) -> Result<Vec<u8>, String> {
    let course = course(plan, text);
    let mut it = Cartridge {
        lang: text.lang().code(),
        items: String::new(),
        resources: String::new(),
        files: Vec::new(),
        next: 0,
    };
    for (at, section) in course.sections.iter().enumerate() {
        it.section(at + 1, section, (at == 0).then(|| link(plan)).flatten());
    }
    let manifest = it.manifest(&course);
    let mut files = vec![("imsmanifest.xml".to_owned(), manifest)];
    files.append(&mut it.files);
    archive(&files)
}

/// The public page of a registered certification, with its title.
fn link(plan: &Plan) -> Option<(String, String)> {
    let it = plan.certification.as_ref()?;
    let folder = match it.register {
        Register::Rncp => "rncp",
        Register::Rs => "rs",
        Register::None => return None,
    };
    let number: String = it.code.chars().filter(char::is_ascii_digit).collect();
    let address = format!("https://www.francecompetences.fr/recherche/{folder}/{number}/");
    (!number.is_empty()).then(|| (it.code.clone(), address))
}

struct Cartridge {
    lang: &'static str,
    items: String,
    resources: String,
    files: Files,
    next: u32,
}

impl Cartridge {
    fn section(&mut self, at: usize, section: &Section, link: Option<(String, String)>) {
        let title = escaped(&fitted(&section.title, TITLE));
        let _ = write!(self.items, "<item identifier=\"I_{at}\"><title>{title}</title>");
        // What a platform without notices would lose stands on one page.
        let notices: Vec<&str> = section
            .items
            .iter()
            .filter(|it| !it.page)
            .map(|it| it.html.as_str())
            .collect();
        let body = format!("{}{}", section.summary, notices.join(""));
        if !body.is_empty() {
            self.page(at, &section.title, &body);
        }
        for item in section.items.iter().filter(|it| it.page) {
            self.page(at, &item.title, &item.html);
        }
        if let Some((title, address)) = link {
            self.link(at, &title, &address);
        }
        self.items.push_str("</item>\n");
    }

    fn item(&mut self, at: usize, title: &str) -> u32 {
        self.next += 1;
        let id = self.next;
        let title = escaped(&fitted(title, TITLE));
        let _ = write!(
            self.items,
            "<item identifier=\"I_{at}_{id}\" identifierref=\"R_{id}\"><title>{title}</title></item>"
        );
        id
    }

    fn page(&mut self, at: usize, title: &str, body: &str) {
        let id = self.item(at, title);
        let file = format!("R_{id}/page.html");
        let _ = writeln!(
            self.resources,
            "<resource identifier=\"R_{id}\" type=\"webcontent\" href=\"{file}\"><file href=\"{file}\"/></resource>"
        );
        let title = escaped(title);
        let html = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
             <body><h1>{title}</h1>{body}</body></html>\n",
            lang = self.lang,
        );
        self.files.push((file, html));
    }

    fn link(&mut self, at: usize, title: &str, address: &str) {
        let id = self.item(at, title);
        let file = format!("R_{id}/weblink.xml");
        let _ = writeln!(
            self.resources,
            "<resource identifier=\"R_{id}\" type=\"imswl_xmlv1p1\"><file href=\"{file}\"/></resource>"
        );
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\">\
             <title>{}</title><url href=\"{}\" target=\"_blank\"/></webLink>\n",
            escaped(title),
            escaped(address),
        );
        self.files.push((file, xml));
    }

    /// Moodle looks for the first name space in the first kilobyte.
    fn manifest(&self, course: &Course) -> String {
        let title = escaped(&fitted(&course.title, TITLE));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <manifest identifier=\"M_1\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\" \
             xmlns:lomimscc=\"http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest\" \
             xmlns:lom=\"http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n\
             <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>\
             <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language=\"{lang}\">{title}\
             </lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>\n\
             <organizations><organization identifier=\"O_1\" structure=\"rooted-hierarchy\">\
             <item identifier=\"root\">\n{items}</item></organization></organizations>\n\
             <resources>\n{resources}</resources>\n</manifest>\n",
            lang = self.lang,
            items = self.items,
            resources = self.resources,
        )
    }
}
