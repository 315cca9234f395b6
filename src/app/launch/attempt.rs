//! Which ways of drawing there are, and in which order they are tried.

use std::fmt;
use std::str::FromStr;

use eframe::wgpu::{AdapterInfo, Backend as Api, Backends, DeviceType};

/// The way that needs no wgpu: OpenGL through `glow`.
pub(super) const GLOW: &str = "glow";

/// A way of drawing that can be forced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backend {
    /// Vulkan.
    Vulkan,
    /// OpenGL through wgpu.
    Gl,
    /// Direct3D 12, on Windows.
    Dx12,
    /// Metal, on macOS.
    Metal,
    /// OpenGL without wgpu.
    Glow,
}

/// A name that is none of [`Backend::NAMES`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no way of drawing")]
pub struct UnknownBackend(
    /// What was given.
    pub String,
);

impl Backend {
    /// The names that `TRESSE_BACKEND` takes.
    pub const NAMES: [&'static str; 5] = ["vulkan", "gl", "dx12", "metal", GLOW];
}

impl FromStr for Backend {
    type Err = UnknownBackend;

    fn from_str(name: &str) -> Result<Self, UnknownBackend> {
        match name.trim().to_ascii_lowercase().as_str() {
            "vulkan" => Ok(Self::Vulkan),
            "gl" => Ok(Self::Gl),
            "dx12" => Ok(Self::Dx12),
            "metal" => Ok(Self::Metal),
            GLOW => Ok(Self::Glow),
            _ => Err(UnknownBackend(name.to_owned())),
        }
    }
}

/// A way of drawing that did not work, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Interface and adapter, such as `vulkan: llvmpipe (LLVM 15.0.6, 256 bits)`.
    pub way: String,
    /// What the driver or the library says, in its own words.
    pub reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.way, self.reason)
    }
}

/// Adapters that are looked for together: asking for those of OpenGL costs time, so it is done only when the
/// machine's own interface gave nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Every adapter behind these interfaces.
    Wgpu(Backends),
    /// OpenGL without wgpu.
    Glow,
}

impl Stage {
    /// Whether the whole stage is done with after `way` failed: it fails before it comes to an adapter, or
    /// comes back to one that was to be left out.
    pub(super) fn is_hopeless_after(self, way: &str, skip: &[String]) -> bool {
        way == self.name() || skip.iter().any(|it| it == way)
    }

    /// A name for a stage that had no adapter to name.
    pub(super) fn name(self) -> String {
        match self {
            Self::Glow => GLOW.to_owned(),
            Self::Wgpu(backends) => {
                let names: Vec<_> = [
                    (Backends::VULKAN, "vulkan"),
                    (Backends::DX12, "dx12"),
                    (Backends::METAL, "metal"),
                    (Backends::GL, "gl"),
                ]
                .iter()
                .filter(|(flag, _)| backends.contains(*flag))
                .map(|(_, name)| *name)
                .collect();
                names.join("/")
            }
        }
    }
}

/// The stages to go through, in order.
pub(super) fn stages(forced: Option<Backend>) -> Vec<Stage> {
    let native = if cfg!(target_os = "windows") {
        Backends::DX12 | Backends::VULKAN
    } else if cfg!(target_vendor = "apple") {
        Backends::METAL
    } else {
        Backends::VULKAN
    };
    match forced {
        None => vec![Stage::Wgpu(native), Stage::Wgpu(Backends::GL), Stage::Glow],
        Some(Backend::Vulkan) => vec![Stage::Wgpu(Backends::VULKAN)],
        Some(Backend::Gl) => vec![Stage::Wgpu(Backends::GL)],
        Some(Backend::Dx12) => vec![Stage::Wgpu(Backends::DX12)],
        Some(Backend::Metal) => vec![Stage::Wgpu(Backends::METAL)],
        Some(Backend::Glow) => vec![Stage::Glow],
    }
}

/// What is known of an adapter before it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    api: Api,
    kind: DeviceType,
    name: String,
    usable: bool,
}

impl Candidate {
    /// `usable`: whether it can draw on the window's surface.
    pub(super) fn new(info: &AdapterInfo, usable: bool) -> Self {
        Self {
            api: info.backend,
            kind: info.device_type,
            name: info.name.clone(),
            usable,
        }
    }

    /// How a user and `TRESSE_SKIP` name it.
    pub(super) fn way(&self) -> String {
        format!("{}: {}", self.api, self.name)
    }

    /// The lower, the sooner. A window of forms and charts is drawn as well by the frugal card as by the fast
    /// one, and lap-tops are unplugged in meeting rooms.
    fn rank(&self) -> (u8, u8) {
        let kind = match self.kind {
            DeviceType::IntegratedGpu => 0,
            DeviceType::DiscreteGpu => 1,
            DeviceType::VirtualGpu => 2,
            DeviceType::Other => 3,
            DeviceType::Cpu => 4,
        };
        let api = match self.api {
            Api::Dx12 | Api::Metal => 0,
            Api::Vulkan => 1,
            Api::Gl => 2,
            Api::BrowserWebGpu | Api::Noop => 3,
        };
        (kind, api)
    }
}

/// The candidate to try next: usable, not skipped, best rank, first listed.
pub(super) fn choose(candidates: &[Candidate], skip: &[String]) -> Option<usize> {
    candidates
        .iter()
        .enumerate()
        .filter(|(_, it)| it.usable && it.api != Api::Noop && !skip.contains(&it.way()))
        .min_by_key(|(_, it)| it.rank())
        .map(|(index, _)| index)
}

/// Why no candidate is left, for the list of what was tried.
pub(super) fn describe(candidates: &[Candidate]) -> String {
    if candidates.is_empty() {
        return "no adapter found".to_owned();
    }
    let listed: Vec<_> = candidates
        .iter()
        .map(|it| {
            if it.usable {
                it.way()
            } else {
                format!("{} (cannot draw on the window)", it.way())
            }
        })
        .collect();
    format!("no other adapter than {}", listed.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(api: Api, kind: DeviceType, name: &str) -> Candidate {
        Candidate {
            api,
            kind,
            name: name.to_owned(),
            usable: true,
        }
    }

    #[test]
    fn all_ways_are_taken_once_best_first_imitations_last() {
        let mut all = vec![
            candidate(Api::Vulkan, DeviceType::Cpu, "llvmpipe"),
            candidate(Api::Vulkan, DeviceType::DiscreteGpu, "big"),
            candidate(Api::Dx12, DeviceType::IntegratedGpu, "small"),
            candidate(Api::Vulkan, DeviceType::IntegratedGpu, "small"),
            candidate(Api::Dx12, DeviceType::Cpu, "WARP"),
            candidate(Api::Noop, DeviceType::Other, "nothing"),
        ];
        all.push(Candidate {
            usable: false,
            ..candidate(Api::Dx12, DeviceType::IntegratedGpu, "other screen")
        });
        let mut skip = Vec::new();
        while let Some(index) = choose(&all, &skip) {
            skip.push(all[index].way());
        }
        assert_eq!(
            skip,
            [
                "dx12: small",
                "vulkan: small",
                "vulkan: big",
                "dx12: WARP",
                "vulkan: llvmpipe"
            ]
        );
        assert!(describe(&all).contains("dx12: other screen (cannot draw on the window)"));
        assert_eq!(describe(&[]), "no adapter found");
    }

    #[test]
    fn names_of_backends_are_read() {
        for name in Backend::NAMES {
            assert!(name.parse::<Backend>().is_ok(), "{name}");
        }
        assert_eq!(" Vulkan ".parse(), Ok(Backend::Vulkan));
        assert_eq!("gpu".parse::<Backend>(), Err(UnknownBackend("gpu".to_owned())));
    }

    #[test]
    fn a_forced_way_is_the_only_one_and_glow_is_the_last_resort() {
        assert_eq!(stages(Some(Backend::Gl)), [Stage::Wgpu(Backends::GL)]);
        assert_eq!(stages(Some(Backend::Glow)), [Stage::Glow]);
        let all = stages(None);
        assert_eq!(all.last(), Some(&Stage::Glow));
        assert_eq!(all.get(1), Some(&Stage::Wgpu(Backends::GL)));
        assert_eq!(Stage::Wgpu(Backends::VULKAN | Backends::GL).name(), "vulkan/gl");
    }

    #[test]
    fn a_stage_is_left_when_it_would_fail_again_in_the_same_way() {
        let stage = Stage::Wgpu(Backends::VULKAN);
        assert!(!stage.is_hopeless_after("vulkan: card", &[]));
        assert!(stage.is_hopeless_after("vulkan: card", &["vulkan: card".to_owned()]));
        assert!(stage.is_hopeless_after("vulkan", &[]));
        assert!(Stage::Glow.is_hopeless_after(GLOW, &[]));
    }
}
