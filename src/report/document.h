// SPDX-License-Identifier: GPL-3.0-or-later
// A form as plain values: what is printed, in which order, without saying how it is drawn.
// layOut makes it, tests read it as text, renderPdf draws it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace delibere::report {

enum class Align { Left, Center };
enum class Tone { Normal, Strong, Muted }; // a warning is always said in words: black and white
enum class Fill { None, Light };
enum class RuleAbove { Hairline, Strong }; // Strong: another part of the table begins
enum class Break { Allowed, KeepWithNext };
enum class Room { Always, IfLeft }; // IfLeft: only where the last page has room for all of it
enum class Density {
    Normal,
    Compact, // a form that was drawn to fit on one page
    Large    // read from a distance, while typing
};

struct Cell {
    std::string lead; // in bold, right before the text
    std::string text;
    Align align = Align::Left;
    Tone tone = Tone::Normal;
    int columnSpan = 1;

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::vector<Cell> cells;
    Fill fill = Fill::None;
    Break after = Break::Allowed;
    RuleAbove above = RuleAbove::Hairline;
    int room = 0; // millimetres: the least height, to sign or to write in by hand

    friend bool operator==(const Row&, const Row&) = default;
};

struct Table {
    std::vector<int> columns; // shares of the width
    std::vector<Row> header;  // repeated on every page the table reaches
    std::vector<Row> rows;
    Room room = Room::Always;
    Density density = Density::Normal;

    friend bool operator==(const Table&, const Table&) = default;
};

enum class HeadingLevel { Section, Subsection };

struct Heading {
    std::string text;
    HeadingLevel level = HeadingLevel::Section;

    friend bool operator==(const Heading&, const Heading&) = default;
};

struct Paragraph {
    std::string lead; // in bold, right before the text
    std::string text;
    Tone tone = Tone::Normal;
    Break after = Break::Allowed;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// Labelled values, two to a line: "Entreprise du candidat   Laiterie fictive".
struct Facts {
    std::vector<std::pair<std::string, std::string>> items;

    friend bool operator==(const Facts&, const Facts&) = default;
};

// Under every drawn signature, and in place of one that cannot be read.
inline constexpr const char* imageLabel = "image de la signature, sans valeur probante";
inline constexpr const char* brokenImageLabel = "image de la signature illisible";

struct SignatureBox {
    std::string signatory;
    std::string statement; // "signé le 12 mars 2026 à 14 h 05 (UTC)"; may be empty
    std::string image;     // PNG of a drawn signature, as it was given: only drawing decodes it
    std::string role{};    // in bold over the signatory: "Intervenant 1"; may be empty
    int share = 1;         // of the width, beside the boxes of its line

    friend bool operator==(const SignatureBox&, const SignatureBox&) = default;
};

// Room for handwritten signatures, kept whole on one page.
struct SignatureBoxes {
    std::string title; // empty: the boxes say it themselves
    std::vector<SignatureBox> boxes;

    friend bool operator==(const SignatureBoxes&, const SignatureBoxes&) = default;
};

// Empty frames side by side, to write in by hand.
struct WritingSpace {
    std::vector<std::string> labels;
    int lines = 3;
    Break after = Break::Allowed;

    friend bool operator==(const WritingSpace&, const WritingSpace&) = default;
};

// A text beside a square code to scan (QR, ISO 18004), kept whole on one page.
struct CodeBox {
    std::string code; // as the scanner gives it back
    Paragraph beside;

    friend bool operator==(const CodeBox&, const CodeBox&) = default;
};

using Element =
    std::variant<Heading, Paragraph, Facts, Table, SignatureBoxes, WritingSpace, CodeBox>;

struct Document {
    std::string title;
    std::string subject;
    std::string runningTitle;         // at the top of the pages after the first
    std::vector<std::string> notices; // on every page: "BROUILLON", "RÉFÉRENTIEL FICTIF"
    std::vector<std::string> footer;  // lines on every page, left of "page x/y"
    std::vector<Element> elements;
    // What the file carries beside its pages, for a program that checks them; not printed.
    std::string proof{};
    // To scan, at the right of the title of a form that has no room for a CodeBox; empty: none.
    std::string code{};

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace delibere::report
