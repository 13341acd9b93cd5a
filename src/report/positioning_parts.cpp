// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/positioning_parts.h"

#include <cassert>

#include "report/layout_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

// That somebody is absent or suspended is a matter of the jury, who is not here.
Candidate interviewed(const Candidate& candidate)
{
    Candidate made = candidate;
    made.status = CandidateStatus::Expected;
    return made;
}

std::string frameworkVersion(const Framework& framework)
{
    return "version\u00a0" + framework.version;
}

// The bilan says itself how many tables are left empty.
std::vector<CoherenceWarning> toCheck(const PositioningRecord& record)
{
    std::vector<CoherenceWarning> found = checkCoherence(record.framework, record.positioning);
    std::erase_if(found, [](const CoherenceWarning& warning) {
        return warning.kind == CoherenceKind::TableEmpty;
    });
    return found;
}

} // namespace

Document beginPositioning(const PositioningRecord& record, const std::string& title)
{
    if (record.blank()) {
        const RecordStamp nothingToCompare; // a page without content has no fingerprint
        return beginFormByHand({record.framework, record.session, nullptr, nothingToCompare}, title,
                               "formulaire à remplir");
    }
    const Candidate candidate = interviewed(record.candidate);
    Document form = beginForm({record.framework, record.session, &candidate, record.stamp}, title);
    form.code = record.stamp.code;
    if (record.version != nullptr)
        form.elements.emplace_back(versionParagraph(*record.version, record.stamp.correction));
    return form;
}

Facts positioningFacts(const PositioningRecord& record)
{
    Facts facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            facts.items.emplace_back(label, value);
    };
    if (!record.blank()) {
        facts.items.emplace_back("Candidat, nom", record.candidate.lastName);
        facts.items.emplace_back("Prénom", record.candidate.firstName);
        if (!record.candidate.fileNumber.empty())
            add("Dossier", "n°\u00a0" + record.candidate.fileNumber);
        add("Entreprise", record.candidate.company);
        add("Date du repérage", wording::formatDate(record.positioning.info.date));
    }
    add("Session", record.session.info.title);
    add("Organisme certificateur", record.framework.certifier);
    add("Référentiel", frameworkVersion(record.framework));
    return facts;
}

void endPositioning(Document& form, const PositioningRecord& record, const Remarks& remarks)
{
    for (Paragraph& paragraph : remarks.called())
        form.elements.emplace_back(std::move(paragraph));
    if (record.blank()) {
        form.elements.emplace_back(
            Paragraph{{},
                      wording::withNoBreakSpaces("Empreinte SHA-256 du référentiel : ") +
                          record.stamp.frameworkDigest,
                      Tone::Muted});
        return;
    }
    std::string text;
    for (const std::string& line : wording::coherenceLines(record.framework, toCheck(record)))
        text += (text.empty() ? "" : "\n") + line;
    if (!text.empty())
        form.elements.emplace_back(
            Paragraph{"À vérifier par les intervenants\u00a0:\n", text, Tone::Muted});
    form.elements.emplace_back(fingerprints(record.stamp));
}

Paragraph purposeAndCustody(const PositioningRecord& record)
{
    std::string text = wording::withNoBreakSpaces(
        "Ce repérage n’est ni une évaluation, ni un examen : c’est un entretien "
        "de positionnement.");
    for (const std::string& sentence : record.framework.positioning->custody)
        text += " " + sentence;
    if (record.version != nullptr)
        text += " " + sealNotice();
    if (!record.stamp.code.empty())
        text += " Le code en tête porte l’empreinte du contenu et une des signatures, sans donnée "
                "personnelle.";
    return {{}, text, Tone::Muted};
}

Document layOutRecord(const PositioningRecord& record)
{
    assert(record.framework.positioning); // app refuses what has no repérage (NotForPositioning)
    switch (record.part) {
    case PositioningPart::Guide:
        return layOutPositioningGuide(record);
    case PositioningPart::Summary:
        return layOutPositioningSummary(record);
    case PositioningPart::Plan:
        return layOutPositioningPlan(record);
    }
    return {};
}

} // namespace delibere::report
