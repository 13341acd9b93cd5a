// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/undrawable.h"

#include <algorithm>
#include <array>

#include <QString>

#include "domain/code_points.h"
#include "domain/edit_texts.h"
#include "report/drawable.h"
#include "report/plain_text.h"

namespace delibere::printing {

namespace {

struct Replacement {
    char32_t sign;
    const char* words;
};

constexpr const char* yes = "«\u00a0☑\u00a0» ou «\u00a0oui\u00a0»";
constexpr const char* no = "«\u00a0☒\u00a0» ou «\u00a0non\u00a0»";
constexpr std::array replacements{
    Replacement{U'\u2705', yes},     Replacement{U'\u2714', yes},
    Replacement{U'\U0001f44d', yes}, Replacement{U'\U0001f5f8', yes},
    Replacement{U'\u274c', no},      Replacement{U'\u274e', no},
    Replacement{U'\u2716', no},      Replacement{U'\U0001f44e', no},
};

std::string replacementOf(char32_t letter)
{
    const auto known = std::ranges::find(replacements, letter, &Replacement::sign);
    if (known != replacements.end())
        return known->words;
    if (kindOf(letter) == CodePointKind::Letter)
        return "les mêmes lettres en caractères latins, comme sur une pièce d’identité";
    return "un mot";
}

std::string sentence(char32_t letter)
{
    const std::string sign = QString::fromUcs4(&letter, 1).toStdString();
    const std::string code = report::codeOf(letter).toStdString();
    return "«\u00a0" + sign + "\u00a0» (" + code +
           ") n’est dessiné par aucune police de cette machine\u00a0: le papier portera [" + code +
           "] à sa place. Remplacez-le par " + replacementOf(letter) + ".";
}

// Letters of Latin scripts, and the punctuation that French texts use.
bool isCommon(char32_t point)
{
    return point < 0x250 || (point >= 0x2010 && point <= 0x203A) || point == 0x202F ||
           point == 0x20AC;
}

} // namespace

bool surelyDrawn(const Edit& edit)
{
    bool common = true;
    visitTexts(edit, [&](std::string_view, const std::string& text) {
        for (std::size_t at = 0; common && at < text.size();) {
            const CodePoint read = codePointAt(text, at);
            common = isCommon(read.point);
            at += read.length;
        }
    });
    return common;
}

std::vector<std::string> undrawableWords(const Edit& edit)
{
    std::vector<std::string> said;
    if (surelyDrawn(edit))
        return said;
    visitTexts(edit, [&](std::string_view label, const std::string& text) {
        for (const char32_t letter : report::undrawable(QString::fromStdString(text))) {
            std::string words =
                "Dans «\u00a0" + std::string(label) + "\u00a0», " + sentence(letter);
            if (std::ranges::find(said, words) == said.end())
                said.push_back(std::move(words));
        }
    });
    return said;
}

std::vector<std::string> undrawableWords(const report::Document& form)
{
    std::vector<std::string> said;
    for (const char32_t letter :
         report::undrawable(QString::fromStdString(report::plainText(form))))
        said.push_back(sentence(letter));
    return said;
}

} // namespace delibere::printing
