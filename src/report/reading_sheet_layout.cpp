// SPDX-License-Identifier: GPL-3.0-or-later
// Fiche de lecture: what one reader of a commission marks of one application, criterion by
// criterion, on the dossier and at the interview; filled, or left to be filled in by hand.
#include <algorithm>
#include <span>

#include "domain/application_result.h"
#include "report/ranking_parts.h"
#include "wording/application_words.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/ranking_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* title = "Fiche de lecture";
constexpr int roomByHand = 8; // millimetres
constexpr int linesByHand = 5;

struct Reading {
    const Framework& framework;
    const JurySession& session;
    const Candidate* candidate;        // nullptr: anyone
    const Juror* reader;               // nullptr: likewise
    const ScoreSheet* sheet = nullptr; // nullptr: by hand

    [[nodiscard]] const Admission& admission() const { return *framework.admission; }
    [[nodiscard]] const Application* application() const
    {
        return candidate == nullptr ? nullptr : session.application(candidate->id);
    }
};

Facts readingFacts(const Reading& reading)
{
    Facts facts;
    const auto add = [&](const std::string& label, const std::string& value) {
        if (!value.empty())
            facts.items.emplace_back(label, value);
    };
    if (const Application* application = reading.application()) {
        add("Candidature n°", application->facts.number);
        if (reading.candidate->fullName() != application->facts.number)
            add("Candidature de", wording::nameFirst(*reading.candidate));
        add("Liste", wording::listWords(listOf(application->facts)));
        add("Formation d’origine", wording::originWords(application->facts));
        if (examinesByInterview(reading.admission()))
            add("Entretien", wording::words(application->summons));
    }
    if (reading.reader != nullptr)
        add("Lecture de", commissionMemberWords(*reading.reader));
    for (const auto& [label, value] : admissionLines(reading.framework, reading.session.info))
        add(label, value);
    return facts;
}

Facts stateFacts(const Reading& reading, const RecordStamp& stamp)
{
    return {{{"Dossier", reading.sheet->dossierRead ? "déclaré lu" : "non déclaré lu"},
             {"État de la fiche", wording::words(stamp.state)}}};
}

WritingSpace toWrite(const Reading& reading)
{
    WritingSpace space;
    space.lines = 2;
    if (reading.reader == nullptr)
        space.labels.emplace_back("Nom et fonction du membre de la commission");
    if (reading.candidate == nullptr)
        space.labels.emplace_back("Candidature n°");
    space.labels.emplace_back("Dossier lu le");
    return space;
}

void addKey(Document& form, const Reading& reading)
{
    const char* blank = reading.sheet == nullptr ? "Une case laissée vide n’est pas un 0."
                                                 : "« non renseigné » n’est pas un 0.";
    form.elements.emplace_back(
        Paragraph{wording::withNoBreakSpaces("Notes : "),
                  wording::withNoBreakSpaces(wording::markRule(reading.framework.marks()) +
                                             " ; « n.\u00a0a. » : critère non abordé. " + blank),
                  Tone::Normal});
    form.elements.emplace_back(
        Paragraph{{}, wording::weightsSentence(reading.admission()), Tone::Normal});
    for (Table& table : scaleTables(reading.framework, Room::Always))
        form.elements.emplace_back(std::move(table));
}

// What nobody marked is grey words, so that it cannot be taken for a mark.
Cell readingMark(const Reading& reading, const CriterionId& criterion, Evidence evidence)
{
    if (reading.sheet == nullptr)
        return centeredCell({});
    const Mark mark = reading.sheet->criterion(criterion).mark(evidence);
    const Application* application = reading.application();
    const bool asked = evidence == Evidence::Dossier || application == nullptr ||
                       interviewed(reading.admission(), *application);
    if (!isEntered(mark))
        return centeredCell(asked ? wording::words(Mark(NotEntered{}), reading.framework.marks())
                                  : wording::dash,
                            Tone::Muted);
    const auto* level = std::get_if<LevelMark>(&mark);
    return centeredCell(level != nullptr
                            ? wording::levelName(reading.framework.scale(evidence), level->rank)
                            : wording::words(mark, reading.framework.marks()));
}

// The columns that this formation has: published weights, an interview.
class CriteriaTable {
public:
    explicit CriteriaTable(const Reading& reading)
        : m_reading(reading), m_weighted(reading.admission().weightsPublished()),
          m_interviewed(examinesByInterview(reading.admission()))
    {
        std::vector<std::string> labels{"Critère d’examen"};
        m_table.columns = {80};
        const auto add = [&](bool wanted, const char* label, int width) {
            if (!wanted)
                return;
            labels.emplace_back(label);
            m_table.columns.push_back(width);
        };
        add(m_weighted, "Poids", 14);
        add(true, "Dossier", 20);
        add(m_interviewed, "Entretien", 20);
        add(true, "Remarque", 48);
        m_table.header = {headerRow(labels)};
    }

    void add(const Competency& rubric)
    {
        Row heading = lightRow({spanning(labelledCell(rubric.code + " ", rubric.title),
                                         static_cast<int>(m_table.columns.size()))});
        heading.after = Break::KeepWithNext;
        m_table.rows.push_back(std::move(heading));
        for (const Criterion& criterion : rubric.criteria)
            m_table.rows.push_back(row(criterion));
    }
    [[nodiscard]] Table made() && { return std::move(m_table); }

private:
    [[nodiscard]] Row row(const Criterion& criterion) const
    {
        Row made;
        made.cells = {leftCell(criterion.text)};
        if (m_weighted)
            made.cells.push_back(
                centeredCell(std::to_string(m_reading.admission().weightOf(criterion.id))));
        made.cells.push_back(readingMark(m_reading, criterion.id, Evidence::Dossier));
        if (m_interviewed)
            made.cells.push_back(readingMark(m_reading, criterion.id, Evidence::Interview));
        made.cells.push_back(leftCell(
            m_reading.sheet == nullptr ? "" : m_reading.sheet->criterion(criterion.id).remark));
        made.room = m_reading.sheet == nullptr ? roomByHand : 0;
        return made;
    }

    const Reading& m_reading;
    bool m_weighted;
    bool m_interviewed;
    Table m_table;
};

void addCriteria(Document& form, const Reading& reading)
{
    for (const Block& part : reading.framework.blocks) {
        form.elements.emplace_back(Heading{part.title});
        CriteriaTable table(reading);
        for (const Competency& rubric : part.competencies)
            table.add(rubric);
        form.elements.emplace_back(std::move(table).made());
    }
}

// What these marks make, exact; nothing while one that counts is missing.
void addResult(Document& form, const Reading& reading)
{
    const ApplicationResult result = resultOf(reading.framework, reading.session,
                                              reading.candidate->id, std::span(reading.sheet, 1));
    const auto own = std::ranges::find(result.readers, reading.reader->id, &ReaderResult::juror);
    if (own == result.readers.end())
        return;
    Facts facts;
    const auto add = [&](const char* label, const std::optional<Fraction>& mean) {
        if (mean)
            facts.items.emplace_back(label,
                                     wording::formatMarkMean(reading.framework.marks(), *mean, {}));
    };
    add("Dossier", own->dossier);
    add("Entretien", own->interview);
    add("Ensemble", own->whole);
    if (facts.items.empty())
        return;
    form.elements.emplace_back(Heading{"Résultat de cette lecture"});
    form.elements.emplace_back(std::move(facts));
}

} // namespace

Document readingSheet(const SheetRecord& record)
{
    const Reading reading{record.framework, record.session, &record.candidate, &record.juror,
                          &record.sheet};
    Document form =
        beginForm({record.framework, record.session, &record.candidate, record.stamp}, title);
    form.runningTitle += " – " + record.juror.name;
    form.elements.emplace_back(readingFacts(reading));
    form.elements.emplace_back(stateFacts(reading, record.stamp));
    if (record.sheet.transcription)
        form.elements.emplace_back(
            transcriptionParagraph(*record.sheet.transcription, record.juror.name));
    addKey(form, reading);
    addCriteria(form, reading);
    if (record.session.application(record.candidate.id) != nullptr)
        addResult(form, reading);
    form.elements.emplace_back(SignatureBoxes{"Signature du membre de la commission",
                                              {{commissionMemberWords(record.juror), {}, {}}}});
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

Document blankReadingSheet(const BlankGuideRecord& record)
{
    const Reading reading{record.framework, record.session, record.candidate, record.juror};
    Document form =
        beginFormByHand({record.framework, record.session, record.candidate, record.stamp}, title,
                        "formulaire à remplir");
    form.elements.emplace_back(readingFacts(reading));
    form.elements.emplace_back(toWrite(reading));
    if (!reading.admission().expectations.empty()) {
        form.elements.emplace_back(Heading{"Attendus"});
        for (const std::string& expectation : reading.admission().expectations)
            form.elements.emplace_back(Paragraph{"• ", expectation, Tone::Normal});
    }
    addKey(form, reading);
    addCriteria(form, reading);
    form.elements.emplace_back(WritingSpace{{"Remarques"}, linesByHand, Break::KeepWithNext});
    form.elements.emplace_back(SignatureBoxes{
        "Date et signature du membre de la commission",
        {{"Date", {}, {}},
         {record.juror != nullptr ? commissionMemberWords(*record.juror) : "Nom et signature",
          {},
          {},
          {},
          2}}});
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
