// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"

#include <algorithm>

#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/transcription_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr std::size_t shortFingerprintDigits = 16; // enough to compare by eye

std::string versionWords(const Framework& framework)
{
    return "version " + framework.version + (framework.rncp.empty() ? "" : ", " + framework.rncp);
}

std::string fingerprintWords(const RecordStamp& stamp)
{
    return wording::withNoBreakSpaces("Empreinte : ") +
           wording::inGroups(stamp.fingerprint.substr(0, shortFingerprintDigits), 4, "\u00a0");
}

std::string frameworkWords(const Framework& framework)
{
    return wording::withNoBreakSpaces(" – référentiel : ") + framework.id + ", " +
           versionWords(framework);
}

// The fingerprint comes first: a line that is too long is cut at its end.
std::vector<std::string> footer(const FormSubject& subject, const std::string& title)
{
    const auto& [framework, session, candidate, stamp, state] = subject;
    std::string who = candidate == nullptr ? "" : wording::nameFirst(*candidate) + " – ";
    who += (session.info.title.empty() ? "" : session.info.title + ", ") +
           wording::formatDate(session.info.date);
    if (!framework.certifier.empty())
        who += " – " + framework.certifier;
    std::string line = fingerprintWords(stamp);
    if (stamp.version > 0)
        line += " – version\u00a0" + std::to_string(stamp.version);
    // The minutes themselves are signed by hand.
    const bool gridsOnly = candidate == nullptr && stamp.state == RecordState::Signed;
    const std::string ownState = gridsOnly ? "grilles toutes signées" : wording::words(stamp.state);
    line += wording::withNoBreakSpaces(" – état : ") + (state.empty() ? ownState : state) +
            frameworkWords(framework);
    return {title + " – " + who, line};
}

// On every page: nobody may take the page of an abandoned version for what the jury proposes.
std::string stateNotice(RecordState state)
{
    switch (state) {
    case RecordState::Draft:
        return "BROUILLON";
    case RecordState::Withdrawn:
        return "ABANDONNÉE";
    case RecordState::Replaced:
        return "ANNULÉE ET REMPLACÉE";
    case RecordState::Submitted:
    case RecordState::Signing:
    case RecordState::Signed:
        return {};
    }
    return {};
}

std::string statusNotice(CandidateStatus status)
{
    switch (status) {
    case CandidateStatus::Expected:
        return {};
    case CandidateStatus::Absent:
        return "CANDIDAT ABSENT";
    case CandidateStatus::Excused:
        return "CANDIDAT EXCUSÉ";
    case CandidateStatus::Pending:
        return "EN ATTENTE";
    case CandidateStatus::Suspended:
        return "DÉCISION SUSPENDUE";
    case CandidateStatus::Abandoned:
        return "ABANDON";
    }
    return {};
}

// What the certifier says of a level beyond its name, which stands over it.
std::string descriptor(const Level& level)
{
    std::string text;
    for (const std::string& paragraph : level.description) {
        if (paragraph != level.label)
            text += (text.empty() ? "" : "\n") + paragraph;
    }
    return text;
}

bool servesTheJury(const Scale& scale)
{
    return scale.uses.contains(ScaleUse::Dossier) || scale.uses.contains(ScaleUse::Interview);
}

} // namespace

Paragraph transcriptionParagraph(const Transcription& transcription, const std::string& juror)
{
    return {wording::withNoBreakSpaces("Fiche papier : "),
            wording::transcriptionWords(transcription, juror), Tone::Normal};
}

Cell leftCell(std::string text, Tone tone)
{
    Cell cell;
    cell.text = std::move(text);
    cell.tone = tone;
    return cell;
}

Cell centeredCell(std::string text, Tone tone)
{
    Cell cell = leftCell(std::move(text), tone);
    cell.align = Align::Center;
    return cell;
}

Cell labelledCell(std::string lead, std::string text)
{
    Cell cell = leftCell(std::move(text));
    cell.lead = std::move(lead);
    return cell;
}

Cell spanning(Cell cell, int columns)
{
    cell.columnSpan = columns;
    return cell;
}

Row lightRow(std::vector<Cell> cells)
{
    Row row;
    row.cells = std::move(cells);
    row.fill = Fill::Light;
    return row;
}

Row headerRow(const std::vector<std::string>& labels)
{
    std::vector<Cell> cells;
    cells.reserve(labels.size());
    for (const std::string& label : labels)
        cells.push_back(leftCell(label, Tone::Strong));
    return lightRow(std::move(cells));
}

Document beginForm(const FormSubject& subject, const std::string& title)
{
    const auto& [framework, session, candidate, stamp, state] = subject;
    Document form;
    form.title = title;
    form.subject = framework.title;
    form.runningTitle =
        title + " – " +
        (candidate == nullptr ? session.info.title : wording::nameFirst(*candidate)) + " – " +
        framework.title;
    if (framework.fictitious)
        form.notices.emplace_back("RÉFÉRENTIEL FICTIF");
    if (std::string notice = stateNotice(stamp.state); !notice.empty())
        form.notices.push_back(std::move(notice));
    if (candidate != nullptr && !candidate->heard()) {
        form.notices.push_back(statusNotice(candidate->status));
        // In words and first: a form of dashes must not be taken for a bad result.
        form.elements.emplace_back(
            Paragraph{{}, wording::statusTitle(candidate->status) + ".", Tone::Strong});
    }
    form.footer = footer(subject, title);
    return form;
}

Document beginFormByHand(const FormSubject& subject, const std::string& title,
                         const std::string& toDo)
{
    RecordStamp stamp = subject.stamp;
    stamp.state = RecordState::Submitted; // neither a draft nor anything else: no notice
    Document form =
        beginForm({subject.framework, subject.session, subject.candidate, stamp}, title);
    form.footer.back() = (stamp.fingerprint.empty() ? "" : fingerprintWords(stamp) + " – ") + toDo +
                         frameworkWords(subject.framework);
    return form;
}

std::string hoursWords(const SessionInfo& info)
{
    const std::string from = wording::formatTime(info.start);
    const std::string until = wording::formatTime(info.end);
    if (!from.empty() && !until.empty())
        return "de " + from + " à " + until;
    if (!from.empty())
        return "à partir de " + from;
    return until.empty() ? "" : "jusqu’à " + until;
}

Facts subjectFacts(const FormSubject& subject)
{
    const auto& [framework, session, candidate, stamp, state] = subject;
    Facts facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            facts.items.emplace_back(label, value);
    };
    if (candidate != nullptr) {
        add("Nom et prénom du candidat", wording::nameFirst(*candidate));
        add("Entreprise du candidat", candidate->company);
        add("Date de l’évaluation",
            wording::formatDate(session.info.date) +
                (candidate->time.empty() ? "" : ", " + wording::formatTime(candidate->time)));
    } else {
        add("Date de la session", wording::formatDate(session.info.date));
        add("Horaires", hoursWords(session.info));
    }
    add("Lieu", session.info.place);
    add("Session de jury", session.info.title);
    add("Organisme certificateur", framework.certifier);
    add("Référentiel", versionWords(framework));
    return facts;
}

Paragraph ownPresentation()
{
    return {{},
            wording::withNoBreakSpaces(
                "Présentation proposée par le programme : aucun modèle de ce document "
                "n’est publié, et l’organisme certificateur peut lui substituer le "
                "sien."),
            Tone::Muted};
}

std::vector<Table> scaleTables(const Framework& framework, Room room)
{
    std::vector<Table> tables;
    for (const Scale& scale : framework.scales) {
        if (!servesTheJury(scale) || scale.levels.empty())
            continue;
        Table table;
        table.room = room;
        Row levels;
        Row descriptors;
        bool described = false;
        levels.fill = Fill::Light;
        for (const Level& level : scale.levels) {
            table.columns.push_back(1);
            levels.cells.push_back(
                centeredCell(wording::levelName(&scale, level.rank), Tone::Strong));
            descriptors.cells.push_back(leftCell(descriptor(level)));
            described = described || !descriptors.cells.back().text.empty();
        }
        Row title;
        title.fill = Fill::Light;
        title.cells = {
            spanning(leftCell(scale.title, Tone::Strong), static_cast<int>(scale.levels.size()))};
        if (described) {
            table.header = {title, levels};
            table.rows = {descriptors};
        } else { // the names say it all
            table.header = {title};
            table.rows = {levels};
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

Paragraph fingerprints(const RecordStamp& stamp)
{
    return {{},
            wording::withNoBreakSpaces("Empreinte SHA-256 du contenu : ") + stamp.fingerprint +
                "\n" + wording::withNoBreakSpaces("Empreinte SHA-256 du référentiel : ") +
                stamp.frameworkDigest,
            Tone::Muted};
}

Element sealedFingerprints(const RecordStamp& stamp)
{
    Paragraph text = fingerprints(stamp);
    if (stamp.code.empty())
        return text;
    text.text += "\n" + wording::withNoBreakSpaces(
                            "Le code ci-contre porte l’empreinte du contenu et une des "
                            "signatures, sans donnée personnelle ; « delibere-cli verifier » le "
                            "compare à la session et contrôle le fichier PDF d’origine.");
    return CodeBox{stamp.code, std::move(text)};
}

} // namespace delibere::report
