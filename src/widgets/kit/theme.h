// SPDX-License-Identifier: GPL-3.0-or-later
// How the program looks, in one place: a light and a dark set of colours named by what they mean,
// a 4 px grid, and the style sheet made from them. Pages say what a widget is (a role, a tone),
// never how it is painted. Colour never speaks alone: a word always says the same.
#pragma once

#include <array>

#include <QColor>
#include <QWidget>

class QAbstractButton;

namespace delibere::widgets::theme {

enum class Mode { Light, Dark };

struct Colours {
    QColor ground;    // behind the sheets
    QColor sheet;     // cards, tables, fields
    QColor header;    // table headers, quiet bands
    QColor line;      // hairlines between rows and around sheets
    QColor border;    // around what can be typed in or clicked
    QColor text;      // words
    QColor secondary; // headings of sheets, table headers
    QColor muted;     // captions, « non renseigné »
    QColor accent;    // text and marks of the selection
    QColor accentFill;
    QColor onAccent;     // text on accentFill
    QColor accentSoft;   // ground of the selected row
    QColor accentPale;   // bars of a chart
    QColor validated;    // green: validé, atteint, enregistré
    QColor toDiscuss;    // amber: à discuter, reste à faire
    QColor notValidated; // red: non validé, refusé
    QColor validatedSoft;
    QColor toDiscussSoft;
    QColor notValidatedSoft;
};

// The 4 px grid and the sizes that follow from it, in device-independent pixels.
inline constexpr int unit = 4;
inline constexpr int radius = 6;
inline constexpr int sheetRadius = 8;
inline constexpr int gap = 3 * unit; // between sheets
inline constexpr int textSize = 13;
inline constexpr int captionSize = 12; // the least that is read at sixty
inline constexpr int headingSize = 12;
inline constexpr int titleSize = 17;

// How large words are, in percent of those sizes: what a person at this machine asked for. Never
// under 100. Widgets made before a change keep the lengths they took from `scaled`: the window
// makes its pages again (MainWindow::setTextPercent).
inline constexpr std::array textPercents{100, 110, 125, 150};
[[nodiscard]] int textPercent();
// Of the list; another one is taken to the nearest. Shows once `apply` is called.
void setTextPercent(int percent);
// A length that holds words: as many more pixels as the words take.
[[nodiscard]] int scaled(int pixels);

[[nodiscard]] const Colours& coloursOf(Mode mode);
// Those of the mode applied last; painters read them each time they paint.
[[nodiscard]] const Colours& colours();
[[nodiscard]] Mode mode();

// What the desktop showed when the program started.
[[nodiscard]] Mode systemMode();
// Sets style, palette, font and style sheet of the application; may be called again.
void apply(Mode mode);

// Roles, also settable in a .ui file as the dynamic string property "role":
//   QFrame   "sheet" (a white card), "topBar", "bar" (a card for actions), "banner" (red)
//   QLabel   "title", "subtitle", "heading", "caption", "figure" (a large number), "paper"
//   QAbstractButton "primary" (one a page), "link", "quiet" (no frame), "chip" (checkable choice),
//                   "product" and "tab" (top bar)
void setRole(QWidget* widget, const char* role);

// Tones of a QLabel or a button of role "link"; in a .ui file: "muted", "good", "warning", "bad".
enum class Tone { Normal, Muted, Good, Warning, Bad };
void setTone(QWidget* widget, Tone tone);
[[nodiscard]] QColor toneColour(Tone tone);

// Two weights only; `pixels` is the size at 100 %; figures of the interface fonts we ship for are
// tabular.
[[nodiscard]] QFont textFont(int pixels = textSize);
[[nodiscard]] QFont strongFont(int pixels = textSize);
// Keeps a button as wide as its text in bold, so that checking it moves nothing.
void reserveStrongWidth(QAbstractButton* button);

} // namespace delibere::widgets::theme
