// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sheet_tables.h"

#include <type_traits>

#include "store/column_words.h"

namespace delibere::store {

namespace {

// How a mark or a grade lies in its two columns.
struct KindAndValue {
    const char* kind;
    std::optional<int> value;
};

template <class Variant>
KindAndValue columnsOf(const Variant& variant)
{
    return std::visit(
        [](const auto& held) -> KindAndValue {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, LevelMark>)
                return {"level", held.rank};
            else if constexpr (std::is_same_v<Held, Percent>)
                return {"percent", held.value};
            else
                return {"not-covered", std::nullopt};
        },
        variant);
}

void ensureSheet(Connection& connection, const SheetKey& key)
{
    connection.run("INSERT INTO sheet (candidate, juror) VALUES (?, ?) ON CONFLICT DO NOTHING",
                   key.candidate.text(), key.juror.text());
}

void setState(Connection& connection, const SheetKey& key, SheetState state)
{
    ensureSheet(connection, key);
    connection.run("UPDATE sheet SET state = ? WHERE candidate = ? AND juror = ?",
                   wordOf(sheetStateWords, state), key.candidate.text(), key.juror.text());
}

void setDossierClosed(Connection& connection, const SheetKey& key, bool closed)
{
    connection.run("UPDATE sheet SET dossier_closed = ? WHERE candidate = ? AND juror = ?", closed,
                   key.candidate.text(), key.juror.text());
}

void removeEntries(Connection& connection, const SheetKey& key)
{
    for (const char* sql : {"DELETE FROM mark WHERE candidate = ? AND juror = ?",
                            "DELETE FROM remark WHERE candidate = ? AND juror = ?",
                            "DELETE FROM question WHERE candidate = ? AND juror = ?",
                            "DELETE FROM competency_entry WHERE candidate = ? AND juror = ?",
                            "DELETE FROM block_entry WHERE candidate = ? AND juror = ?"})
        connection.run(sql, key.candidate.text(), key.juror.text());
}

void writeRows(Connection& connection, const SetMark& edit)
{
    ensureSheet(connection, edit.sheet);
    const std::string& candidate = edit.sheet.candidate.text();
    const std::string& juror = edit.sheet.juror.text();
    const char* evidence = wordOf(evidenceWords, edit.evidence);
    if (!isEntered(edit.mark)) {
        connection.run("DELETE FROM mark WHERE candidate = ? AND juror = ? AND criterion = ? "
                       "AND evidence = ?",
                       candidate, juror, edit.criterion.text(), evidence);
        return;
    }
    const KindAndValue mark = columnsOf(edit.mark);
    connection.run("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (candidate, juror, criterion, evidence) "
                   "DO UPDATE SET kind = excluded.kind, value = excluded.value",
                   candidate, juror, edit.criterion.text(), evidence, mark.kind, mark.value);
}

void writeRows(Connection& connection, const SetRemark& edit)
{
    ensureSheet(connection, edit.sheet);
    const std::string& candidate = edit.sheet.candidate.text();
    const std::string& juror = edit.sheet.juror.text();
    if (edit.text.empty())
        connection.run("DELETE FROM remark WHERE candidate = ? AND juror = ? AND criterion = ?",
                       candidate, juror, edit.criterion.text());
    else
        connection.run("INSERT INTO remark VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (candidate, juror, criterion) "
                       "DO UPDATE SET text = excluded.text",
                       candidate, juror, edit.criterion.text(), edit.text);
}

void writeRows(Connection& connection, const SetCompetencyEntry& edit)
{
    ensureSheet(connection, edit.sheet);
    const std::string& candidate = edit.sheet.candidate.text();
    const std::string& juror = edit.sheet.juror.text();
    const std::string& competency = edit.competency.text();
    connection.run("DELETE FROM question WHERE candidate = ? AND juror = ? AND competency = ?",
                   candidate, juror, competency);
    connection.run(
        "DELETE FROM competency_entry WHERE candidate = ? AND juror = ? AND competency = ?",
        candidate, juror, competency);
    if (edit.entry.blank())
        return;
    std::optional<int> rank;
    if (edit.entry.final)
        rank = edit.entry.final->rank;
    connection.run("INSERT INTO competency_entry VALUES (?, ?, ?, ?, ?)", candidate, juror,
                   competency, wordOf(readingWords, edit.entry.reading), rank);
    int position = 0;
    for (const Question& question : edit.entry.questions)
        connection.run("INSERT INTO question VALUES (?, ?, ?, ?, ?, ?)", candidate, juror,
                       competency, ++position, question.text, question.asked);
}

void writeRows(Connection& connection, const SetBlockEntry& edit)
{
    ensureSheet(connection, edit.sheet);
    const std::string& candidate = edit.sheet.candidate.text();
    const std::string& juror = edit.sheet.juror.text();
    connection.run("DELETE FROM block_entry WHERE candidate = ? AND juror = ? AND block = ?",
                   candidate, juror, edit.block.text());
    if (edit.entry.blank())
        return;
    std::optional<int> dossier;
    if (edit.entry.dossier)
        dossier = edit.entry.dossier->value;
    std::optional<std::string> kind;
    std::optional<int> value;
    if (edit.entry.final) {
        const KindAndValue grade = columnsOf(*edit.entry.final);
        kind = grade.kind;
        value = grade.value;
    }
    connection.run("INSERT INTO block_entry VALUES (?, ?, ?, ?, ?, ?)", candidate, juror,
                   edit.block.text(), dossier, kind, value);
}

void writeRows(Connection& connection, const SetDossierRead& edit)
{
    ensureSheet(connection, edit.sheet);
    connection.run("UPDATE sheet SET dossier_read = ? WHERE candidate = ? AND juror = ?", edit.read,
                   edit.sheet.candidate.text(), edit.sheet.juror.text());
}

void setTranscription(Connection& connection, const SheetKey& key,
                      const std::optional<Transcription>& transcription)
{
    ensureSheet(connection, key);
    const Transcription held = transcription.value_or(Transcription{});
    connection.run("UPDATE sheet SET typed_by = ?, typing_finished = ?, confirmed_by = ? "
                   "WHERE candidate = ? AND juror = ?",
                   held.typedBy, held.finished, held.confirmedBy, key.candidate.text(),
                   key.juror.text());
}

void setFinished(Connection& connection, const SheetKey& key, bool finished)
{
    connection.run("UPDATE sheet SET typing_finished = ?, confirmed_by = '' "
                   "WHERE candidate = ? AND juror = ?",
                   finished, key.candidate.text(), key.juror.text());
}

void writeRows(Connection& connection, const StartTranscription& edit)
{
    setTranscription(connection, edit.sheet, Transcription{edit.by});
}

void writeRows(Connection& connection, const FinishTranscription& edit)
{
    setFinished(connection, edit.sheet, true);
}

void writeRows(Connection& connection, const RefuseTranscription& edit)
{
    setFinished(connection, edit.sheet, false);
}

void writeRows(Connection& connection, const ConfirmTranscription& edit)
{
    connection.run("UPDATE sheet SET confirmed_by = ? WHERE candidate = ? AND juror = ?", edit.by,
                   edit.sheet.candidate.text(), edit.sheet.juror.text());
    setState(connection, edit.sheet, SheetState::Submitted);
}

void writeRows(Connection& connection, const SubmitSheet& edit)
{
    setState(connection, edit.sheet, SheetState::Submitted);
}

void writeRows(Connection& connection, const ReopenSheet& edit)
{
    setState(connection, edit.sheet, SheetState::Draft);
    setDossierClosed(connection, edit.sheet, false);
    setFinished(connection, edit.sheet, false); // to be read again by a second person
}

void writeRows(Connection& connection, const OpenInterview& edit)
{
    setState(connection, edit.sheet, SheetState::Draft);
    setDossierClosed(connection, edit.sheet, true);
}

void writeRows(Connection& connection, const SetSheetAside& edit)
{
    removeEntries(connection, edit.sheet);
    writeRows(connection, SetDossierRead{edit.sheet, false});
    setTranscription(connection, edit.sheet, std::nullopt);
    setDossierClosed(connection, edit.sheet, false);
}

void writeRows(Connection& connection, const ImportSheet& edit)
{
    const ScoreSheet& sheet = edit.sheet;
    removeEntries(connection, sheet.key);
    setState(connection, sheet.key, sheet.state);
    setDossierClosed(connection, sheet.key, sheet.dossierClosed);
    setTranscription(connection, sheet.key, sheet.transcription);
    writeRows(connection, SetDossierRead{sheet.key, sheet.dossierRead});
    for (const auto& [criterion, entry] : sheet.criteria) {
        writeRows(connection, SetMark{sheet.key, criterion, Evidence::Dossier, entry.dossier});
        writeRows(connection, SetMark{sheet.key, criterion, Evidence::Interview, entry.interview});
        writeRows(connection, SetRemark{sheet.key, criterion, entry.remark});
    }
    for (const auto& [competency, entry] : sheet.competencies)
        writeRows(connection, SetCompetencyEntry{sheet.key, competency, entry});
    for (const auto& [block, entry] : sheet.blocks)
        writeRows(connection, SetBlockEntry{sheet.key, block, entry});
}

} // namespace

bool hasEntries(Connection& connection, const JurorId& juror)
{
    Query row = connection.query(
        "SELECT EXISTS (SELECT 1 FROM sheet AS s WHERE s.juror = ?1 AND (s.state <> 'draft' "
        "OR s.dossier_read = 1 "
        "OR EXISTS (SELECT 1 FROM mark AS m "
        "           WHERE m.candidate = s.candidate AND m.juror = s.juror) "
        "OR EXISTS (SELECT 1 FROM remark AS r "
        "           WHERE r.candidate = s.candidate AND r.juror = s.juror) "
        "OR EXISTS (SELECT 1 FROM competency_entry AS c "
        "           WHERE c.candidate = s.candidate AND c.juror = s.juror) "
        "OR EXISTS (SELECT 1 FROM block_entry AS b "
        "           WHERE b.candidate = s.candidate AND b.juror = s.juror))) "
        "OR EXISTS (SELECT 1 FROM member_key WHERE juror = ?1) "
        "OR EXISTS (SELECT 1 FROM signatory WHERE juror = ?1) "
        "OR EXISTS (SELECT 1 FROM sheet_revision WHERE juror = ?1)",
        juror.text());
    return row.next() && row.integer(0) != 0;
}

bool hasEntries(Connection& connection, const CandidateId& candidate)
{
    const std::string& id = candidate.text();
    Query row = connection.query("SELECT EXISTS (SELECT 1 FROM sheet WHERE candidate = ?1 "
                                 "               AND (state <> 'draft' OR dossier_read = 1)) "
                                 "OR EXISTS (SELECT 1 FROM mark WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM remark WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM competency_entry WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM block_entry WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM appraisal WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM recommendation WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM no_recommendation WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM common_appraisal WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM comment WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM proposal WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM discussed WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM vote WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM record WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM positioning WHERE candidate = ?1) "
                                 "OR EXISTS (SELECT 1 FROM sheet_revision WHERE candidate = ?1)",
                                 id);
    return row.next() && row.integer(0) != 0;
}

void write(Connection& connection, const SheetEntry& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

void write(Connection& connection, const SheetAct& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

} // namespace delibere::store
