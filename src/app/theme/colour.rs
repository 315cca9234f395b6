//! Making, reading and measuring colours.

use egui::{Color32, Rgba};
use serde::Deserialize as _;
use serde::de::Error as _;

/// Reads `"#RRGGBB"` or `"#RRGGBBAA"`.
pub(super) fn hexadecimal<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Color32, D::Error> {
    let words = String::deserialize(source)?;
    Color32::from_hex(&words).map_err(|_not_a_colour| D::Error::custom(format!("`{words}` is not #RRGGBB")))
}

/// The contrast ratio of WCAG 2.2 between two opaque colours, from 1 (the same) to 21.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let linear = Rgba::from(colour);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

/// `share` (0 to 1) of `over` painted on `under`, both opaque.
pub fn mixed(under: Color32, over: Color32, share: f32) -> Color32 {
    under.lerp_to_gamma(over, share.clamp(0.0, 1.0))
}

/// How far apart two colours are (CIE 1976), for usual eyes and the three kinds of colour blindness.
///
/// The matrices are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation
/// of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, at full severity.
#[cfg(test)]
pub(super) fn distance_as_seen(one: Color32, other: Color32) -> [(&'static str, f32); 4] {
    const USUAL: [[f32; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    const PROTANOPIA: [[f32; 3]; 3] = [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ];
    const DEUTERANOPIA: [[f32; 3]; 3] = [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ];
    const TRITANOPIA: [[f32; 3]; 3] = [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ];
    [
        ("usual", USUAL),
        ("protanopia", PROTANOPIA),
        ("deuteranopia", DEUTERANOPIA),
        ("tritanopia", TRITANOPIA),
    ]
    .map(|(eye, matrix)| {
        let [a, b] = [one, other].map(|colour| {
            let linear = Rgba::from(colour);
            let seen = matrix
                .map(|row| (row[0] * linear.r() + row[1] * linear.g() + row[2] * linear.b()).clamp(0.0, 1.0));
            lab(seen)
        });
        (
            eye,
            a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt(),
        )
    })
}

/// Linear sRGB to CIE L*a*b* under D65.
#[cfg(test)]
fn lab([r, g, b]: [f32; 3]) -> [f32; 3] {
    let curve = |it: f32| {
        if it > 0.008_856 {
            it.cbrt()
        } else {
            7.787 * it + 16.0 / 116.0
        }
    };
    let wide = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
    let light = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
    let blue = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
    [
        116.0 * light - 16.0,
        500.0 * (wide - light),
        200.0 * (light - blue),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 0.01);
        // #767676 on white is the well-known threshold of 4.54.
        assert!((contrast(Color32::from_gray(0x76), Color32::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn mixing_goes_from_one_to_the_other() {
        assert_eq!(mixed(Color32::BLACK, Color32::WHITE, 0.0), Color32::BLACK);
        assert_eq!(mixed(Color32::BLACK, Color32::WHITE, 2.0), Color32::WHITE);
    }

    #[test]
    fn only_hexadecimal_is_read() {
        let read = |source: &str| {
            hexadecimal(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(
                source,
            ))
            .ok()
        };
        assert_eq!(read("#000000"), Some(Color32::BLACK));
        assert_eq!(read("#FFFFFFFF"), Some(Color32::WHITE));
        assert_eq!(read("red"), None);
        assert_eq!(read("#12345"), None);
    }
}
