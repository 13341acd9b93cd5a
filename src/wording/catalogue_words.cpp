// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/catalogue_words.h"

#include <fmt/format.h>

#include "wording/ranking_print_words.h"

namespace delibere::wording {

namespace {

using campaign::AcceptedProfile;
using campaign::CatalogueFigure;
using campaign::CatalogueRow;

std::string joined(const std::vector<std::string>& parts, std::string_view sign)
{
    return fmt::format("{}", fmt::join(parts, sign));
}

class SheetWriter {
public:
    void add(const char* heading, std::string text)
    {
        if (text.empty())
            m_lines.push_back({heading, "non communiqué", false});
        else
            m_lines.push_back({heading, std::move(text), true});
    }
    std::vector<SheetLine> take() { return std::move(m_lines); }

private:
    std::vector<SheetLine> m_lines;
};

// Of this session, and of the one before where both are known.
std::string beside(const CatalogueRow* row, const CatalogueRow* before, CatalogueFigure figure)
{
    if (row == nullptr || !row->figure(figure))
        return {};
    std::string text = std::to_string(*row->figure(figure));
    if (before != nullptr && before->figure(figure))
        text += fmt::format(" ({}\u00a0: {})", before->session, *before->figure(figure));
    return text;
}

std::string accessText(const SheetSources& sources)
{
    if (sources.row != nullptr && sources.row->accessRate()) {
        std::string text = fmt::format("{}\u00a0%", *sources.row->accessRate());
        if (sources.before != nullptr && sources.before->accessRate())
            text += fmt::format(" ({}\u00a0: {}\u00a0%)", sources.before->session,
                                *sources.before->accessRate());
        text +=
            "\ndernier rang appelé, rapporté aux candidatures confirmées de la phase principale";
        if (sources.row->track == Track::WorkStudy)
            text += "\u202f; d’une formation en alternance il ne dit rien (E18)";
        return text;
    }
    const Admission* own = sources.published ? &*sources.published->admission : nullptr;
    if (own != nullptr && own->previous && own->previous->accessRate())
        return fmt::format("{}\u00a0%, selon la fiche de la formation",
                           *own->previous->accessRate());
    return {};
}

std::string profilesText(const CatalogueRow* row)
{
    std::string text;
    for (std::size_t each = 0; row != nullptr && each < row->accepted.size(); ++each) {
        if (row->accepted[each])
            text += fmt::format("{}{}\u00a0: {}", text.empty() ? "" : "\n",
                                profileName(static_cast<AcceptedProfile>(each)),
                                shareText(*row->accepted[each]));
    }
    return text;
}

std::string criteriaText(const Framework& framework)
{
    std::string text;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria)
                text += (text.empty() ? "" : "\n") + criterion.text;
        }
    }
    return text;
}

std::string piecesText(const Admission& admission)
{
    std::string text;
    for (const RequestedPiece& each : admission.pieces) {
        text += (text.empty() ? "" : "\n") + each.title + (each.compulsory ? " (obligatoire)" : "");
        if (!each.formats.empty())
            text += ", " + joined(each.formats, " ou ");
        if (each.megabytes)
            text += fmt::format(", {}\u00a0Mo au plus", *each.megabytes);
        if (!each.concerns.empty())
            text += "\u00a0: " + each.concerns;
    }
    return text;
}

std::string examinationsText(const Admission& admission)
{
    std::vector<std::string> words;
    for (const Examination& each : admission.examinations)
        words.emplace_back(
            each.weight ? fmt::format("{}, {}\u00a0%", examinationName(each.mode), *each.weight)
                        : examinationName(each.mode));
    return joined(words, "\n");
}

std::string placesText(std::string places)
{
    for (std::size_t at = places.find('|'); at != std::string::npos; at = places.find('|'))
        places.replace(at, 1, "\n");
    return places;
}

} // namespace

std::string_view figureName(CatalogueFigure figure)
{
    switch (figure) {
    case CatalogueFigure::Capacity:
        return "Capacité d’accueil";
    case CatalogueFigure::Applications:
        return "Candidatures confirmées, phase principale";
    case CatalogueFigure::NewApplications:
        return "Candidatures confirmées, phase complémentaire";
    case CatalogueFigure::Ranked:
        return "Candidatures classées";
    case CatalogueFigure::Proposed:
        return "Ont reçu une proposition";
    case CatalogueFigure::Accepted:
        return "Ont accepté une proposition";
    case CatalogueFigure::AcceptedMain:
        return "Ont accepté en phase principale";
    case CatalogueFigure::AcceptedLate:
        return "Ont accepté en phase complémentaire";
    case CatalogueFigure::LastRank:
        return "Dernier rang appelé, phase principale";
    case CatalogueFigure::LastRankLate:
        break;
    }
    return "Dernier rang appelé, phase complémentaire";
}

std::string_view profileName(AcceptedProfile profile)
{
    switch (profile) {
    case AcceptedProfile::GeneralLicence:
        return "Licence générale (L3)";
    case AcceptedProfile::ProLicence:
        return "Licence professionnelle";
    case AcceptedProfile::Bachelor:
        return "BUT";
    case AcceptedProfile::Master:
        return "Master";
    case AcceptedProfile::Other:
        return "Autre formation";
    case AcceptedProfile::NotEnrolled:
        return "Hors de l’enseignement supérieur l’année d’avant";
    case AcceptedProfile::SameEstablishment:
        return "Du même établissement";
    case AcceptedProfile::SameAcademy:
        return "De la même académie";
    case AcceptedProfile::Women:
        break;
    }
    return "Femmes";
}

std::string shareText(std::uint16_t tenths)
{
    return tenths % 10 == 0 ? fmt::format("{}\u00a0%", tenths / 10)
                            : fmt::format("{},{}\u00a0%", tenths / 10, tenths % 10);
}

std::vector<SheetLine> sheetLines(const SheetSources& sources)
{
    static const Admission nothing{};
    const CatalogueRow* row = sources.row;
    const Admission& own = sources.published ? *sources.published->admission : nothing;
    SheetWriter sheet;
    for (std::size_t each = 0; each < campaign::catalogueFigureCount; ++each) {
        const auto figure = static_cast<CatalogueFigure>(each);
        sheet.add(figureName(figure).data(), beside(row, sources.before, figure));
    }
    sheet.add("Taux d’accès", accessText(sources));
    sheet.add("Qui a accepté, d’où ils venaient", profilesText(row));
    sheet.add("Domaine", own.field);
    sheet.add("Discipline", row == nullptr ? std::string() : row->discipline);
    sheet.add("Modalités d’enseignement", own.teachingModes.empty()
                                              ? (row == nullptr ? std::string() : row->modes)
                                              : joined(own.teachingModes, "\n"));
    sheet.add("Lieux",
              row != nullptr && !row->places.empty() ? placesText(row->places) : own.place);
    sheet.add("Attendus", joined(own.expectations, "\n"));
    sheet.add("Modalités d’examen des candidatures", examinationsText(own));
    sheet.add("Critères d’examen",
              sources.published ? criteriaText(*sources.published) : std::string());
    sheet.add("Pièces demandées", piecesText(own));
    sheet.add("Diplômes conseillés", joined(own.advisedDiplomas, "\n"));
    sheet.add("Langues vivantes enseignées", joined(own.languages, ", "));
    for (const char* each :
         {"N° de fiche RNCP", "Droits d’inscription", "Site de l’établissement",
          "Contacts (responsable, référent handicap)", "Aménagements pour publics particuliers",
          "Parcours de M2", "Insertion professionnelle"})
        sheet.add(each, {});
    return sheet.take();
}

} // namespace delibere::wording
