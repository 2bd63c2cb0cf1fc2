//! A chart of one measure: a bar for each that has a figure, as SVG.

use super::report::{Cell, Measure};

/// Width of the chart, start of the bars, and length of the longest.
const WIDTH: f64 = 720.0;
const LEFT: f64 = 120.0;
const LONGEST: f64 = 480.0;
/// Height of a bar, distance to the next, and start of the first.
const BAR: f64 = 22.0;
const STEP: f64 = 34.0;
const TOP: f64 = 48.0;

/// Readable on light ground and on dark.
const STYLE: &str = "text{fill:#1f2328}rect{fill:#8c959f}.ours{fill:#0969da}.note{fill:#59636e}\
@media(prefers-color-scheme:dark){text{fill:#f0f6fc}rect{fill:#656c76}.ours{fill:#4493f8}.note{fill:#9198a1}}";

/// The first name is ours.
pub(super) fn svg(measure: Measure, names: &[String], cells: &[Cell]) -> String {
    let figure = |cell: &Cell| if let Cell::Figure(figure) = cell { figure.max(0.0) } else { 0.0 };
    let most = cells.iter().map(figure).fold(f64::MIN_POSITIVE, f64::max);
    let (mut bars, mut values) = (String::new(), Vec::new());
    for (place, (name, cell)) in names.iter().zip(cells).enumerate() {
        let top = TOP + STEP * place as f64;
        let length = (figure(cell) / most * LONGEST).max(1.0);
        let (name, shown) = (escaped(name), escaped(&cell.shown(measure)));
        let (base, class) = (top + BAR * 0.73, if place == 0 { " class=\"ours\"" } else { "" });
        bars.push_str(&format!("<text x=\"{:.1}\" y=\"{base:.1}\" text-anchor=\"end\">{name}</text>\n", LEFT - 10.0));
        let after = match cell {
            Cell::Figure(_) => {
                bars.push_str(&format!(
                    "<rect{class} x=\"{LEFT:.1}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"{BAR:.1}\" rx=\"3\"/>\n"
                ));
                LEFT + length + 8.0
            }
            Cell::Not(_) => LEFT,
        };
        bars.push_str(&format!("<text x=\"{after:.1}\" y=\"{base:.1}\">{shown}</text>\n"));
        values.push(format!("{name} {shown}"));
    }
    let (title, better) = (measure.title(), if measure.is_speed() { "more is better" } else { "less is better" });
    let height = TOP + STEP * names.len() as f64;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title description" font-family="system-ui,sans-serif" font-size="14">
<title id="title">{title}</title>
<desc id="description">{better}: {}</desc>
<style>{STYLE}</style>
<text x="0" y="20" font-weight="600">{title}<tspan class="note" font-weight="400">, {better}</tspan></text>
{bars}</svg>
"#,
        values.join(", ")
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
