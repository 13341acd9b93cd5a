// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/catalogue_csv.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "domain/text_rules.h"
#include "domain/trimmed.h"

namespace delibere::tables {

namespace {

constexpr std::array<std::string_view, 5> compulsory{"session", "ifc", "mention", "eta_uai",
                                                     "eta_nom"};

// As campaign::CatalogueFigure and AcceptedProfile stand.
constexpr std::array<std::string_view, campaign::catalogueFigureCount> figureColumns{
    "col",
    "n_can_pp",
    "n_can_pc",
    "n_clas_total",
    "n_prop_total",
    "n_accept_total",
    "n_accept_pp",
    "n_accept_pc",
    "rang_dernier_appele_pp",
    "rang_dernier_appele_pc"};
constexpr std::array<std::string_view, campaign::acceptedProfileCount> shareColumns{
    "pct_accept_lg3",    "pct_accept_lp3",       "pct_accept_but3",
    "pct_accept_master", "pct_accept_autre",     "pct_accept_noninscri",
    "pct_accept_etab",   "pct_accept_lieu_acad", "pct_accept_femme"};

struct OtherName { // of 2023, or the label that an export has instead
    std::string_view other;
    std::string_view name;
};
constexpr auto otherNames = std::to_array<OtherName>({
    {"Session", "session"},
    {"Alternance", "alternance"},
    {"Identifiant de la formation", "ifc"},
    {"Identifiant de l'établissement", "eta_uai"},
    {"Libellé de l'établissement", "eta_nom"},
    {"Académie de l'établissement", "acad_lib"},
    {"Région académique de l'établissement", "acad_reg_lib"},
    {"Intitulé de la mention", "mention"},
    {"Intitulé du parcours", "parcours"},
    {"Modalités d'enseignement", "modalite_enseignement"},
    {"Lieu(x) de formation", "lieux"},
    {"Discipline", "disci_lib"},
    {"Capacité offerte limitée par la formation", "col"},
    {"Effectif de candidats ayant confirmé une candidature en phase principale", "n_can_pp"},
    {"Effectif de candidats ayant confirmé une candidature en phase complémentaire", "n_can_pc"},
    {"Effectif de candidats classés sur une candidature formulée en phase principale ou en phase "
     "complémentaire",
     "n_clas_total"},
    {"Effectif de candidats ayant reçu une proposition pour une candidature formulée en phase "
     "principale ou en phase complémentaire",
     "n_prop_total"},
    {"Effectif de candidats ayant accepté une proposition d'admission pour une candidature "
     "formulée en phase principale ou en phase complémentaire",
     "n_accept_total"},
    {"Effectif de candidats ayant accepté une proposition d'admission pour une candidature "
     "formulée en phase principale",
     "n_accept_pp"},
    {"Effectif de candidats ayant accepté une proposition d'admission pour une candidature "
     "formulée en phase complémentaire",
     "n_accept_pc"},
    {"Rang du dernier appelé en phase principale", "rang_dernier_appele_pp"},
    {"Rang du dernier appelé en phase complémentaire", "rang_dernier_appele_pc"},
    {"lieux_formation", "lieux"},
    {"n_can", "n_can_pp"},
    {"n_clas", "n_clas_total"},
    {"n_prop", "n_prop_total"},
    {"n_accept", "n_accept_total"},
    {"rang_dernier", "rang_dernier_appele_pp"},
});

constexpr std::uint32_t mostFigure = 1'000'000;
constexpr int firstSession = 2020;
constexpr int lastSession = 2100;

// ["INITIALE", "CONTINUE"], INITIALE,CONTINUE or INITIALE|CONTINUE: one way to say it.
std::string listedWords(std::string_view text)
{
    std::string words;
    std::string word;
    const auto end = [&] {
        const std::string_view found = trimmedCell(word);
        if (!found.empty())
            words += (words.empty() ? "" : ", ") + std::string(found);
        word.clear();
    };
    for (const char each : text) {
        if (each == ',' || each == '|')
            end();
        else if (each != '[' && each != ']' && each != '"')
            word += each;
    }
    end();
    return words;
}

} // namespace

void CatalogueReader::refuse(CampaignFault fault, std::vector<std::string> details)
{
    m_sound = false;
    m_intake.find(m_line, fault, std::move(details));
}

void CatalogueReader::take(std::size_t line, LineFault fault,
                           const std::vector<std::string_view>& cells)
{
    m_line = line;
    m_sound = true;
    if (fault != LineFault::None)
        refuse(fault == LineFault::NotText ? CampaignFault::NotText : CampaignFault::OpenQuote);
    else if (m_headings.empty())
        readHeading(cells);
    else if (m_known && cells.size() != m_headings.size())
        refuse(CampaignFault::CellCount,
               {std::to_string(cells.size()), std::to_string(m_headings.size())});
    else if (m_known)
        readRow(cells);
}

void CatalogueReader::finish()
{
    if (m_headings.empty() && m_line == 0)
        m_intake.find(0, CampaignFault::ColumnMissing, {std::string(compulsory.front())});
}

void CatalogueReader::readHeading(const std::vector<std::string_view>& cells)
{
    for (const std::string_view each : cells) {
        std::string name(trimmedCell(each));
        for (auto at = name.find("’"); at != std::string::npos; at = name.find("’"))
            name.replace(at, std::string_view("’").size(), "'");
        const auto known = std::ranges::find(otherNames, name, &OtherName::other);
        if (known != otherNames.end())
            name = known->name;
        if (std::ranges::find(m_headings, name) != m_headings.end())
            refuse(CampaignFault::ColumnTwice, {name});
        m_headings.push_back(std::move(name));
    }
    for (const std::string_view each : compulsory) {
        if (std::ranges::find(m_headings, each) == m_headings.end())
            refuse(CampaignFault::ColumnMissing, {std::string(each)});
    }
    m_known = m_sound;
}

std::string_view CatalogueReader::cell(const std::vector<std::string_view>& cells,
                                       std::string_view column) const
{
    const auto found = std::ranges::find(m_headings, column);
    return found == m_headings.end()
               ? std::string_view()
               : trimmedCell(cells[static_cast<std::size_t>(found - m_headings.begin())]);
}

std::string CatalogueReader::text(const std::vector<std::string_view>& cells,
                                  std::string_view column)
{
    const std::string_view found = cell(cells, column);
    if (forbiddenCharacter(found, LineBreaks::Refused))
        refuse(CampaignFault::NotText);
    if (found.empty() && std::ranges::find(compulsory, column) != compulsory.end())
        refuse(CampaignFault::Blank, {std::string(column)});
    return std::string(found);
}

std::optional<std::uint32_t> CatalogueReader::number(const std::vector<std::string_view>& cells,
                                                     std::string_view column)
{
    const std::string_view found = cell(cells, column);
    if (found.empty())
        return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), value);
    if (error == std::errc() && end == found.data() + found.size() && value <= mostFigure)
        return value;
    refuse(CampaignFault::NotNumber,
           {std::string(column), std::string(found), "0", std::to_string(mostFigure)});
    return std::nullopt;
}

// "89.5", "89,5" or "89".
std::optional<std::uint16_t> CatalogueReader::tenths(const std::vector<std::string_view>& cells,
                                                     std::string_view column)
{
    const std::string_view found = cell(cells, column);
    if (found.empty())
        return std::nullopt;
    unsigned whole = 0;
    unsigned tenth = 0;
    const char* const last = found.data() + found.size();
    auto [end, error] = std::from_chars(found.data(), last, whole);
    bool sound = error == std::errc();
    if (sound && end != last) {
        sound = (*end == '.' || *end == ',') && last - end == 2 && end[1] >= '0' && end[1] <= '9';
        tenth = sound ? static_cast<unsigned>(end[1] - '0') : 0;
    }
    if (sound && whole * 10 + tenth <= 1000 && whole <= 100)
        return static_cast<std::uint16_t>(whole * 10 + tenth);
    refuse(CampaignFault::NotPercent, {std::string(column), std::string(found)});
    return std::nullopt;
}

void CatalogueReader::readRow(const std::vector<std::string_view>& cells)
{
    campaign::CatalogueRow row;
    const std::string session = text(cells, "session");
    const auto year = number(cells, "session");
    row.session = static_cast<int>(year.value_or(0));
    if (year && (row.session < firstSession || row.session > lastSession))
        refuse(CampaignFault::NotNumber,
               {"session", session, std::to_string(firstSession), std::to_string(lastSession)});
    row.id = text(cells, "ifc");
    row.establishment = text(cells, "eta_uai");
    row.establishmentName = text(cells, "eta_nom");
    row.academy = text(cells, "acad_lib");
    row.region = text(cells, "acad_reg_lib");
    row.places = text(cells, "lieux");
    row.mention = text(cells, "mention");
    row.course = text(cells, "parcours");
    row.discipline = text(cells, "disci_lib");
    row.modes = listedWords(text(cells, "modalite_enseignement"));
    const std::string_view workStudy = cell(cells, "alternance");
    if (workStudy == "1")
        row.track = Track::WorkStudy;
    else if (!workStudy.empty() && workStudy != "0")
        refuse(CampaignFault::UnknownWord, {"alternance", std::string(workStudy), "0, 1"});
    for (std::size_t each = 0; each < figureColumns.size(); ++each)
        row.figures[each] = number(cells, figureColumns[each]);
    for (std::size_t each = 0; each < shareColumns.size(); ++each)
        row.accepted[each] = tenths(cells, shareColumns[each]);
    if (m_sound)
        m_intake.add(m_line, std::move(row));
}

} // namespace delibere::tables
