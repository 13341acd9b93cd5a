// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/application_model.h"

#include <algorithm>

#include <QCollator>

#include "widgets/kit/found_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/session_document.h"
#include "widgets/session/shown_name.h"
#include "wording/application_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

const QString nothingSaid = QStringLiteral("—");

QString orNothing(const std::string& words)
{
    return words.empty() ? nothingSaid : toQt(words);
}

bool inState(const ApplicationRow& row, ApplicationState state)
{
    switch (state) {
    case ApplicationState::All:
        return true;
    case ApplicationState::ToComplete:
        return !row.pieces.complete();
    case ApplicationState::Unread:
        return !row.reading.done();
    case ApplicationState::Read:
        return row.reading.done();
    case ApplicationState::ToSummon: // read, and nobody said yes or no
        return row.reading.done() && row.summons == Summons::Undecided;
    case ApplicationState::Summoned:
        return row.summons == Summons::Summoned;
    case ApplicationState::Unanswered:
        return !row.answer.has_value();
    }
    return true;
}

// The whole of what a short cell says.
QString answerWord(const std::optional<AnswerKind>& answer)
{
    if (!answer)
        return nothingSaid;
    return *answer == AnswerKind::Awaiting ? QStringLiteral("en attente")
                                           : toQt(wording::words(*answer)).remove("motif ");
}

} // namespace

std::vector<ApplicationRow> applicationRows(const SessionDocument& document,
                                            const app::SessionRanking& ranking,
                                            const ReadingBoard& board)
{
    const JurySession& jury = document.jury();
    const Admission& admission = *document.framework().admission;
    std::map<CandidateId, const ApplicationResult*> results;
    for (const ApplicationResult& result : ranking.results)
        results.emplace(result.candidate, &result);
    std::vector<ApplicationRow> rows;
    rows.reserve(jury.applications.size());
    for (const Candidate& candidate : jury.candidates) {
        const auto found = jury.applications.find(candidate.id);
        if (found == jury.applications.end())
            continue;
        const Application& application = found->second;
        ApplicationRow& row = rows.emplace_back();
        row.id = candidate.id;
        row.facts = application.facts;
        row.name = nameBesideNumber(candidate, application);
        row.origin = toQt(wording::originWords(application.facts));
        row.pieces = countPieces(admission, application);
        row.reading = board.applications.at(candidate.id);
        row.summons = application.summons;
        if (application.answer)
            row.answer = application.answer->kind;
        row.hidden = ranking.hidden.contains(candidate.id);
        if (const auto result = results.find(candidate.id); result != results.end() && !row.hidden)
            row.dossier = result->second->dossier;
    }
    std::ranges::stable_sort(rows, {}, [](const ApplicationRow& row) { return row.facts.number; });
    return rows;
}

ApplicationModel::ApplicationModel(SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void ApplicationModel::setRows(std::vector<ApplicationRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    choose();
    endResetModel();
}

void ApplicationModel::search(const ApplicationSearch& search)
{
    beginResetModel();
    m_search = search;
    choose();
    endResetModel();
}

void ApplicationModel::choose()
{
    m_shown.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (matches(m_rows[at]))
            m_shown.push_back(at);
    }
}

bool ApplicationModel::matches(const ApplicationRow& row) const
{
    if (!inState(row, m_search.state) || (m_search.track && row.facts.track != *m_search.track) ||
        (m_search.phase && row.facts.phase != *m_search.phase))
        return false;
    const QStringList words = m_search.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    const QString number = toQt(row.facts.number);
    return std::ranges::all_of(words, [&](const QString& word) {
        return number.contains(word, Qt::CaseInsensitive) || holdsText(row.name, word) ||
               holdsText(row.origin, word);
    });
}

CandidateId ApplicationModel::candidateAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row < 0 || at >= m_shown.size() ? CandidateId() : m_rows[m_shown[at]].id;
}

int ApplicationModel::rowOf(const CandidateId& candidate) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](std::size_t at) { return m_rows[at].id == candidate; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ApplicationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ApplicationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ApplicationModel::text(const ApplicationRow& row, int column) const
{
    switch (column) {
    case Number:
        return toQt(row.facts.number);
    case Name:
        return row.name;
    case Origin:
        return row.origin;
    case TrackColumn:
        return toQt(wording::words(row.facts.track));
    case PhaseColumn:
        return toQt(wording::words(row.facts.phase));
    case Pieces:
        return toQt(wording::words(row.pieces));
    case Readers:
        return toQt(wording::words(row.reading));
    case Dossier:
        if (row.hidden)
            return QStringLiteral("masqué");
        return row.dossier ? toQt(wording::formatMarkMean(m_document.framework().marks(),
                                                          *row.dossier, std::nullopt))
                           : nothingSaid;
    case Interview:
        return orNothing(wording::words(row.summons));
    case Answer:
        return answerWord(row.answer);
    default:
        return {};
    }
}

QVariant ApplicationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApplicationRow& row = m_rows[m_shown[static_cast<std::size_t>(index.row())]];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole: // plain words, never markup
        return text(row, column).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return QVariant(column == Dossier ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == Pieces && !row.pieces.complete())
            return theme::toneColour(theme::Tone::Warning);
        if (column == Readers && row.reading.done())
            return theme::toneColour(theme::Tone::Good);
        return text(row, column) == nothingSaid || column == Origin
                   ? QVariant(theme::toneColour(theme::Tone::Muted))
                   : QVariant();
    default:
        return {};
    }
}

QVariant ApplicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{QStringLiteral("Numéro"),    QStringLiteral("Nom"),
                                    QStringLiteral("Origine"),   QStringLiteral("Voie"),
                                    QStringLiteral("Phase"),     QStringLiteral("Pièces"),
                                    QStringLiteral("Lues"),      QStringLiteral("Dossier"),
                                    QStringLiteral("Entretien"), QStringLiteral("Réponse")};
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Dossier ? Qt::AlignRight | Qt::AlignVCenter
                                           : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Readers)
        return QStringLiteral("Combien de lecteurs ont remis leur lecture du dossier");
    if (role == Qt::ToolTipRole && section == Dossier)
        return QStringLiteral("Moyenne des lecteurs sur le dossier, par les poids en vigueur");
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace delibere::widgets
