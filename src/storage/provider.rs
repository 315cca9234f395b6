//! The training provider's own file: who issues documents, its logo, the folder of its document templates.
//!
//! It stands in the user's configuration folder and is shared by the window and the commands.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::atomic::{Backup, Expected, SaveOptions, write_document};
use super::error::{ReadError, SaveError};
use super::fs::{Access, Fs as _, Kind, RealFs};
use super::read::read_document;
use crate::model::Provider;
use crate::text::Text;

/// Name of the file in its folder.
const FILE: &str = "provider.ron";
/// The largest logo that is read, in bytes.
pub const MAX_LOGO_BYTES: u64 = 5_000_000;
/// The most files that a folder of templates may hold.
const MAX_TEMPLATES: usize = 200;
/// The largest file of a folder of templates, in bytes.
const MAX_TEMPLATE_BYTES: u64 = 10_000_000;
/// What a folder of templates is read for.
const TEMPLATE_EXTENSIONS: [&str; 6] = ["typ", "svg", "png", "jpg", "jpeg", "json"];

/// Who issues documents, and what they are made with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issuer {
    /// Name, address, numbers.
    pub provider: Provider,
    /// The picture of the logo.
    pub logo: Option<PathBuf>,
    /// The folder of the provider's own templates.
    pub templates: Option<PathBuf>,
}

/// The file's form. Fields may be added.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename = "Provider")]
struct File {
    name: String,
    legal_name: String,
    address: Vec<String>,
    postcode: String,
    town: String,
    phone: String,
    email: String,
    website: String,
    siret: String,
    declaration: String,
    region: String,
    contact_first_name: String,
    contact_name: String,
    vat_exempt: bool,
    logo: Option<PathBuf>,
    templates: Option<PathBuf>,
}

impl From<File> for Issuer {
    fn from(it: File) -> Self {
        Self {
            provider: Provider {
                name: it.name,
                legal_name: it.legal_name,
                address: it.address,
                postcode: it.postcode,
                town: it.town,
                phone: it.phone,
                email: it.email,
                website: it.website,
                siret: it.siret,
                declaration: it.declaration,
                region: it.region,
                contact_first_name: it.contact_first_name,
                contact_name: it.contact_name,
                vat_exempt: it.vat_exempt,
            },
            logo: it.logo,
            templates: it.templates,
        }
    }
}

impl From<&Issuer> for File {
    fn from(issuer: &Issuer) -> Self {
        let it = &issuer.provider;
        Self {
            name: it.name.clone(),
            legal_name: it.legal_name.clone(),
            address: it.address.clone(),
            postcode: it.postcode.clone(),
            town: it.town.clone(),
            phone: it.phone.clone(),
            email: it.email.clone(),
            website: it.website.clone(),
            siret: it.siret.clone(),
            declaration: it.declaration.clone(),
            region: it.region.clone(),
            contact_first_name: it.contact_first_name.clone(),
            contact_name: it.contact_name.clone(),
            vat_exempt: it.vat_exempt,
            logo: issuer.logo.clone(),
            templates: issuer.templates.clone(),
        }
    }
}

/// Why the provider's file, its logo or its templates cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IssuerError {
    /// The file could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file is not in its form.
    #[error("{}: {reason}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What is wrong, with its place.
        reason: Box<ron::error::SpannedError>,
    },
    /// It could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It could not be put in words.
    #[error("the provider cannot be written down: {0}")]
    Words(#[from] ron::Error),
    /// A logo or a template could not be read, or is too large.
    #[error("{}: {source}", path.display())]
    Asset {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl IssuerError {
    /// The error in the language of `text`.
    pub fn message(&self, text: &Text) -> String {
        let told = |path: &Path, reason: String| {
            let args = [
                ("path", path.display().to_string().into()),
                ("reason", reason.into()),
            ];
            text.fmt("provider-unusable", &args)
        };
        match self {
            Self::Read(error) => error.message(text),
            Self::Save(error) => error.message(text),
            Self::Form { path, reason } => told(path, reason.to_string()),
            Self::Words(error) => told(Path::new(FILE), error.to_string()),
            Self::Asset { path, source } => told(path, source.to_string()),
        }
    }
}

/// Where the user's configuration stands; `None` where the system names no such folder.
pub fn default_config_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "Tresse")?;
    Some(folders.config_dir().to_path_buf())
}

/// The provider's file of a configuration folder.
pub fn issuer_path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Reads the provider's file; an absent one says nothing.
pub fn read_issuer(path: &Path) -> Result<Issuer, IssuerError> {
    match read_document(path) {
        Ok((text, _)) => ron::from_str::<File>(&text)
            .map(Into::into)
            .map_err(|reason| IssuerError::Form {
                path: path.to_path_buf(),
                reason: Box::new(reason),
            }),
        Err(ReadError::Missing { .. }) => Ok(Issuer::default()),
        Err(error) => Err(error.into()),
    }
}

/// Writes the provider's file: the whole old or the whole new one is there afterwards.
pub fn write_issuer(path: &Path, issuer: &Issuer) -> Result<(), IssuerError> {
    let layout = ron::ser::PrettyConfig::new()
        .new_line("\n")
        .depth_limit(2)
        .indentor("  ");
    let text = ron::ser::to_string_pretty(&File::from(issuer), layout)? + "\n";
    if let Some(folder) = path.parent() {
        RealFs
            .create_folder(folder)
            .map_err(|source| IssuerError::Asset {
                path: folder.to_path_buf(),
                source,
            })?;
    }
    let options = SaveOptions {
        expected: Expected::Anything,
        backup: Backup::None,
        replace_read_only: false,
        access: Access::Private,
    };
    write_document(path, text.as_bytes(), &options)?;
    Ok(())
}

/// A file's bytes, at most `limit` of them.
fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, IssuerError> {
    let failed = |source| IssuerError::Asset {
        path: path.to_path_buf(),
        source,
    };
    let status = RealFs.status(path).map_err(failed)?;
    if status.kind != Kind::File {
        return Err(failed(io::ErrorKind::InvalidInput.into()));
    }
    if status.len > limit {
        return Err(failed(io::ErrorKind::FileTooLarge.into()));
    }
    let (bytes, _) = RealFs.read(path, limit).map_err(failed)?;
    Ok(bytes)
}

/// The bytes of a logo.
pub fn read_logo(path: &Path) -> Result<Vec<u8>, IssuerError> {
    bytes(path, MAX_LOGO_BYTES)
}

/// The files of a folder of templates with their names, sorted; not those of folders inside it.
pub fn read_templates(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, IssuerError> {
    let failed = |source| IssuerError::Asset {
        path: folder.to_path_buf(),
        source,
    };
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map_err(failed)?
        .flatten()
        .filter_map(|it| it.file_name().into_string().ok())
        .filter(|it| {
            let extension = Path::new(it).extension().and_then(|it| it.to_str());
            extension.is_some_and(|it| TEMPLATE_EXTENSIONS.contains(&it.to_ascii_lowercase().as_str()))
        })
        .take(MAX_TEMPLATES)
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let bytes = bytes(&folder.join(&name), MAX_TEMPLATE_BYTES)?;
            Ok((name, bytes))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, words: &str) {
        std::fs::File::create(path)
            .and_then(|mut it| io::Write::write_all(&mut it, words.as_bytes()))
            .expect("a file");
    }

    #[test]
    fn what_is_written_reads_back_and_an_absent_file_says_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = issuer_path(&folder.path().join("deep"));
        assert_eq!(read_issuer(&path).expect("nothing"), Issuer::default());
        let issuer = Issuer {
            provider: Provider {
                name: "Atelier « des » savoirs".to_owned(),
                address: vec!["1 rue Neuve".to_owned(), "BP 3".to_owned()],
                vat_exempt: true,
                ..Provider::default()
            },
            logo: Some(PathBuf::from("/logo.png")),
            templates: None,
        };
        write_issuer(&path, &issuer).expect("written");
        write_issuer(&path, &issuer).expect("written over");
        assert_eq!(read_issuer(&path).expect("read"), issuer);
    }

    #[test]
    fn a_damaged_file_is_told_with_its_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = issuer_path(folder.path());
        put(&path, "(name: 3)");
        let error = read_issuer(&path).expect_err("no text");
        assert!(matches!(error, IssuerError::Form { .. }), "{error}");
        assert!(error.to_string().contains("1:"), "{error}");
    }

    #[test]
    fn templates_are_the_files_of_one_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.typ", "a.typ", "logo.svg", "notes.txt"] {
            put(&folder.path().join(name), name);
        }
        std::fs::create_dir(folder.path().join("inner")).expect("a folder");
        let names: Vec<String> = read_templates(folder.path())
            .expect("read")
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["a.typ", "b.typ", "logo.svg"]);
        assert!(read_templates(&folder.path().join("gone")).is_err());
    }
}
