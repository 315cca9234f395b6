//! Templates: the plans of `examples/`, embedded in the program.

/// A plan to start from. Its words on the first screen are the messages `template-<name>` and `.note`.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Its name on the command line: the file's name in `examples/` without extension.
    pub name: &'static str,
    /// The plan as a file.
    pub source: &'static str,
}

/// Declares the templates from the names of the files.
macro_rules! templates {
    ($($name:literal,)*) => {
        &[$(Template { name: $name, source: include_str!(concat!("../../examples/", $name, ".ron")) },)*]
    };
}

/// All templates, in the order of the first screen.
pub const TEMPLATES: &[Template] = templates! {
    "formateur-professionnel-adultes",
    "acculturation-numerique-clea",
    "employe-commercial-hybride",
    "fab-lab-service-civique",
    "tout-distance-entreprise",
    "afest-atelier",
    "poec-consultant-formateur-digital",
    "plan-a-problemes",
    "plan-vide-guide",
};

/// The template of a name.
pub fn template(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}
