//! A chart of a row: a bar for each that has a figure, as SVG.

use super::report::{Cell, Row, Unit};

/// Start of the bars, and length of the longest.
const LEFT: f64 = 120.0;
const LONGEST: f64 = 480.0;
/// Distance of a bar to the next, and start of the first.
const STEP: usize = 34;
const TOP: usize = 48;

/// Readable on light ground and on dark.
const STYLE: &str = "text{fill:#1f2328}rect{fill:#8c959f}.ours{fill:#0969da}.note{fill:#59636e}\
@media(prefers-color-scheme:dark){text{fill:#f0f6fc}rect{fill:#656c76}.ours{fill:#4493f8}.note{fill:#9198a1}}";

/// The first name is ours.
pub(super) fn svg(Row { title, unit, cells, .. }: &Row, names: &[String]) -> String {
    let length = |cell: &Cell| if let Cell::Figure(figure) = cell { Some(figure.max(0.0)) } else { None };
    let most = cells.iter().filter_map(length).fold(f64::MIN_POSITIVE, f64::max);
    let (mut bars, mut values) = (String::new(), Vec::new());
    for (place, (name, cell)) in names.iter().zip(cells).enumerate() {
        let (top, class) = (TOP + STEP * place, if place == 0 { " class=\"ours\"" } else { "" });
        let (name, shown, base) = (escaped(name), escaped(&cell.shown(*unit)), top + 16);
        let mut after = LEFT;
        bars.push_str(&format!("<text x=\"110\" y=\"{base}\" text-anchor=\"end\">{name}</text>\n"));
        if let Some(length) = length(cell) {
            let width = (length / most * LONGEST).max(1.0);
            bars.push_str(&format!(
                "<rect{class} x=\"{LEFT}\" y=\"{top}\" width=\"{width:.1}\" height=\"22\" rx=\"3\"/>\n"
            ));
            after += width + 8.0;
        }
        bars.push_str(&format!("<text x=\"{after:.1}\" y=\"{base}\">{shown}</text>\n"));
        values.push(format!("{name} {shown}"));
    }
    let better = if *unit == Unit::PerSecond { "more is better" } else { "less is better" };
    let (height, values) = (TOP + STEP * names.len(), values.join(", "));
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" role="img" aria-labelledby="title description" font-family="system-ui,sans-serif" font-size="14">
<title id="title">{title}</title>
<desc id="description">{better}: {values}</desc>
<style>{STYLE}</style>
<text x="0" y="20" font-weight="600">{title}<tspan class="note" font-weight="400">, {better}</tspan></text>
{bars}</svg>
"#
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
