// SPDX-License-Identifier: GPL-3.0-or-later
// A form as plain values: what is printed, in which order, without saying how it is drawn.
// layOut makes it, tests read it as text, renderPdf draws it.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace delibere::report {

enum class Align { Left, Center, Right };
enum class Tone { Normal, Strong, Muted, Warning }; // always a word too: black and white must do

struct Cell {
    std::string text;
    Align align = Align::Left;
    Tone tone = Tone::Normal;
    int columnSpan = 1;

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::vector<Cell> cells;
    bool keepWithNext = false;

    friend bool operator==(const Row&, const Row&) = default;
};

struct Column {
    int weight = 1; // share of the width
    Align align = Align::Left;

    friend bool operator==(const Column&, const Column&) = default;
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> header; // repeated on every page the table reaches
    std::vector<Row> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

struct Heading {
    int level = 1; // 1-3
    std::string text;

    friend bool operator==(const Heading&, const Heading&) = default;
};

struct Paragraph {
    std::string text;
    Tone tone = Tone::Normal;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// Labelled values, two columns on the page: "Candidat : …".
struct Facts {
    std::vector<std::pair<std::string, std::string>> items;

    friend bool operator==(const Facts&, const Facts&) = default;
};

// Room for handwritten signatures, kept whole on one page.
struct SignatureBoxes {
    std::string title;
    std::vector<std::string> signatories;

    friend bool operator==(const SignatureBoxes&, const SignatureBoxes&) = default;
};

// An empty frame to write in by hand.
struct WritingSpace {
    std::string label;
    int lines = 3;

    friend bool operator==(const WritingSpace&, const WritingSpace&) = default;
};

using Element = std::variant<Heading, Paragraph, Facts, Table, SignatureBoxes, WritingSpace>;

enum class Orientation { Portrait, Landscape };

struct Document {
    std::string title;
    std::string subject;
    Orientation orientation = Orientation::Portrait;
    std::string footer; // left of "page x/y", on every page
    std::vector<Element> elements;

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace delibere::report
