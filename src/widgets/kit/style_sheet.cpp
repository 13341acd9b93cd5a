// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/style_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

// Called from the global namespace: the macro declares the initializer of the static library.
static void loadResources()
{
    Q_INIT_RESOURCE(delibere);
    Q_INIT_RESOURCE(icons);
}

namespace delibere::widgets::theme {

namespace {

// @name stands for a colour of the set; the longest names are replaced first.
constexpr auto surfaces = R"(
QMainWindow, QDialog, QStackedWidget { background: @ground; }
QStackedWidget[role="steps"] { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollArea[role="words"] { border: 2px solid transparent; border-radius: 6px; }
QScrollArea[role="words"]:focus { border-color: @accent; }
QFrame[role="sheet"], QFrame[role="bar"] {
  background: @sheet; border: 1px solid @line; border-radius: 8px; }
QFrame[role="topBar"] { background: @sheet; border: none; border-bottom: 1px solid @line; }
QFrame[role="banner"] {
  background: @notValidatedSoft; border: none; border-bottom: 1px solid @notValidated; }
QFrame[role="banner"] QLabel { color: @notValidated; }
QFrame[role="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: transparent; }
QDialogButtonBox { button-layout: 3; }
QToolTip { background: @sheet; color: @text; border: 1px solid @border; padding: 4px; }
)";

constexpr auto words = R"(
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 17px; font-weight: 600; }
QLabel[role="heading"] { font-size: 12px; font-weight: 600; color: @secondary; }
QLabel[role="subtitle"] { color: @muted; }
QLabel[role="caption"] { font-size: 12px; color: @muted; }
QLabel[role="paper"] { background: white; border: 1px solid @line; }
QLabel[role="figure"] { font-size: 20px; font-weight: 600; }
*[tone="muted"] { color: @muted; }
*[tone="good"] { color: @validated; }
*[tone="warning"] { color: @toDiscuss; }
*[tone="bad"] { color: @notValidated; }
)";

constexpr auto buttons = R"(
QPushButton, QToolButton {
  background: @sheet; color: @text; border: 1px solid @border; border-radius: 6px;
  padding: 6px 12px; min-height: 18px; outline: none; }
QPushButton:hover, QToolButton:hover { border-color: @accent; }
QPushButton:pressed, QToolButton:pressed { background: @accentSoft; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QPushButton:disabled, QToolButton:disabled { color: @muted; border-color: @line; }
QPushButton:default { border-color: @accent; }
QToolButton { padding: 6px 8px; }
QToolButton:focus { padding: 5px 7px; }
QToolButton::menu-indicator { image: none; }
*[role="primary"] { background: @accentFill; color: @onAccent; border-color: @accentFill; }
*[role="primary"]:hover { border-color: @text; }
*[role="primary"]:pressed { background: @accentFill; }
*[role="primary"]:focus { border: 2px solid @text; }
*[role="primary"]:disabled { background: @sheet; color: @muted; border-color: @line; }
*[role="link"] {
  background: transparent; border: 1px solid transparent; color: @accent; padding: 4px 6px;
  min-height: 22px;
  text-align: left; }
*[role="link"]:hover { text-decoration: underline; border-color: transparent; }
*[role="link"]:pressed { background: transparent; }
*[role="link"]:focus { border: 1px solid @accent; padding: 4px 6px; }
*[role="link"][tone="warning"] { color: @toDiscuss; }
*[role="link"][tone="bad"] { color: @notValidated; }
*[role="link"]:disabled { color: @muted; border-color: transparent; }
*[role="quiet"] { background: transparent; border: 1px solid transparent; padding: 5px 8px;
  min-height: 20px; }
QToolButton[role="quiet"] { min-width: 16px; }
*[role="quiet"]:checked { border-color: @accent; color: @accent; }
*[role="quiet"]:hover { border-color: @border; }
*[role="quiet"]:focus { border: 1px solid @accent; padding: 5px 8px; }
*[role="quiet"]:disabled { border-color: transparent; }
*[role="product"] {
  background: transparent; border: none; font-size: 15px; font-weight: 600; padding: 10px 8px; }
*[role="product"]:hover, *[role="product"]:focus { color: @accent; border: none; padding: 10px 8px; }
*[role="tab"] {
  background: transparent; border: none; border-bottom: 3px solid transparent;
  border-radius: 0; padding: 12px 12px 11px 12px; color: @muted; }
*[role="tab"]:hover { color: @text; }
*[role="tab"]:checked { color: @accent; font-weight: 600; border-bottom-color: @accentFill; }
*[role="tab"]:focus { padding: 12px 12px 11px 12px; border: none;
  border-bottom: 3px solid @accentPale; color: @accent; }
*[role="tab"]:checked:focus { border-bottom-color: @accent; }
*[role="tab"]:disabled { color: @border; }
QTabBar[role="pages"] { background: transparent; outline: none; }
QTabBar[role="pages"]::tab {
  background: transparent; border: none; border-bottom: 2px solid transparent; color: @muted;
  padding: 9px 4px 6px 4px; margin: 0 8px; }
QTabBar[role="pages"]::tab:hover { color: @text; }
QTabBar[role="pages"]::tab:selected { color: @accent; border-bottom-color: @accentFill; }
QTabBar[role="pages"]::tab:selected:focus { border-bottom: 3px solid @accent; padding-bottom: 5px; }
*[role="chip"] { padding: 4px 10px; min-height: 22px; }
*[role="chip"]:focus { padding: 3px 9px; }
*[role="chip"]:checked {
  background: @accentFill; color: @onAccent; border-color: @accentFill; }
*[role="chip"]:checked:focus { border-color: @text; }
)";

constexpr auto fields = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: @sheet; color: @text; border: 1px solid @border; border-radius: 6px;
  selection-background-color: @accentFill; selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: 5px 8px; min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { padding: 4px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled,
QLineEdit:read-only {
  color: @muted; background: @header; border-color: @line; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QLineEdit[tone="bad"] { border-color: @notValidated; }
QComboBox { padding-right: 4px; }
QComboBox:focus { padding-right: 3px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron.png); width: 10px; height: 10px; }
QDateEdit::drop-down { border: none; width: 24px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 32px; outline: none; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 14px; height: 14px; background: @sheet; border: 1px solid @muted; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: @accentFill; border-color: @accentFill; image: url(:/icons/check.png); }
QRadioButton::indicator:checked {
  background: @accentFill; border-color: @accentFill; image: url(:/icons/dot.png); }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
  border: 2px solid @text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled,
QAbstractItemView::indicator:disabled { background: @header; border-color: @line; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled,
QAbstractItemView::indicator:checked:disabled { background: @muted; border-color: @muted; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QProgressBar { background: @header; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: @accentFill; border-radius: 4px; }
QComboBox QAbstractItemView { border: 1px solid @border; padding: 4px; outline: none; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox {
  border-radius: 0; padding: 0 6px; min-height: 0; }
)";

constexpr auto lists = R"(
QAbstractItemView {
  background: @sheet; border: none; outline: none; gridline-color: @line;
  selection-background-color: @accentSoft; selection-color: @text;
  alternate-background-color: @header; }
QTableView::item, QListView::item { padding: 0 8px; border-bottom: 1px solid @line; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: @accentSoft; color: @text; }
QTableView::item:focus { border: 2px solid @accent; }
QCalendarWidget QTableView { min-width: 308px; }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QCalendarWidget QToolButton { border: none; padding: 4px 8px; }
QHeaderView { background: @header; border: none; }
QHeaderView::section {
  background: @header; color: @secondary; border: none; border-bottom: 1px solid @line;
  padding: 6px 8px 6px 11px; font-size: 12px; font-weight: 600; }
QTableCornerButton::section { background: @header; border: none; }
QMenu { background: @sheet; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

// Words alone grow: frames and gaps keep their pixels, so that as much as possible stays in sight.
QString withTextSize(const QString& sheet, int percent)
{
    static const QRegularExpression size(QStringLiteral("font-size: (\\d+)px"));
    QString scaled;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : size.globalMatch(sheet)) {
        scaled += sheet.mid(done, match.capturedStart(1) - done);
        scaled += QString::number((match.captured(1).toInt() * percent + 50) / 100);
        done = match.capturedEnd(1);
    }
    return scaled + sheet.mid(done);
}

} // namespace

QString styleSheet(const Colours& colours, int textPercent)
{
    loadResources();
    std::array<std::pair<QLatin1String, QColor>, 19> names{{
        {QLatin1String("@ground"), colours.ground},
        {QLatin1String("@sheet"), colours.sheet},
        {QLatin1String("@header"), colours.header},
        {QLatin1String("@line"), colours.line},
        {QLatin1String("@border"), colours.border},
        {QLatin1String("@text"), colours.text},
        {QLatin1String("@secondary"), colours.secondary},
        {QLatin1String("@muted"), colours.muted},
        {QLatin1String("@accent"), colours.accent},
        {QLatin1String("@accentFill"), colours.accentFill},
        {QLatin1String("@onAccent"), colours.onAccent},
        {QLatin1String("@accentSoft"), colours.accentSoft},
        {QLatin1String("@accentPale"), colours.accentPale},
        {QLatin1String("@validated"), colours.validated},
        {QLatin1String("@toDiscuss"), colours.toDiscuss},
        {QLatin1String("@notValidated"), colours.notValidated},
        {QLatin1String("@validatedSoft"), colours.validatedSoft},
        {QLatin1String("@toDiscussSoft"), colours.toDiscussSoft},
        {QLatin1String("@notValidatedSoft"), colours.notValidatedSoft},
    }};
    std::ranges::sort(names, {}, [](const auto& entry) { return -entry.first.size(); });

    QString sheet;
    for (const char* part : {surfaces, words, buttons, fields, lists})
        sheet += QString::fromUtf8(part);
    for (const auto& [name, colour] : names)
        sheet.replace(name, colour.name());
    return withTextSize(sheet, textPercent);
}

} // namespace delibere::widgets::theme
