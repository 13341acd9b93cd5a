// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/candidate_list_model.h"

#include <algorithm>
#include <set>

#include "domain/edit.h"
#include "domain/evaluator_index.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/shown_name.h"
#include "wording/application_words.h"
#include "wording/words.h"

namespace delibere::widgets {

CandidateListModel::CandidateListModel(SessionDocument& document, QObject* parent)
    : QAbstractListModel(parent), m_document(document)
{
    reload();
}

void CandidateListModel::reload()
{
    beginResetModel();
    listCandidates();
    m_rows.assign(m_ids.size(), std::nullopt);
    endResetModel();
}

// The one in hand stays where it is looked for, whatever is asked for.
void CandidateListModel::listCandidates()
{
    const JurySession& jury = m_document.jury();
    m_ids.clear();
    m_own.clear();
    const auto sheets = m_document.framework().admission
                            ? m_document.session().markedSheets()
                            : Result<std::vector<ScoreSheet>>(std::vector<ScoreSheet>());
    std::set<CandidateId> handedIn;
    for (const ScoreSheet& sheet : sheets ? *sheets : std::vector<ScoreSheet>()) {
        if (sheet.key.juror == m_document.sheetJuror() && sheet.state == SheetState::Submitted)
            handedIn.insert(sheet.key.candidate);
    }
    const EvaluatorIndex index(jury);
    std::vector<CandidateId> others;
    for (const Candidate& candidate : jury.candidates) {
        if (jury.application(candidate.id) == nullptr) {
            m_ids.push_back(candidate.id);
            continue;
        }
        const auto readers = index.evaluators(candidate);
        const bool own = std::ranges::find(readers, m_document.sheetJuror()) != readers.end();
        const bool read = handedIn.contains(candidate.id);
        if (own)
            m_own.emplace(candidate.id, read);
        const bool inScope = own && (m_scope != ReadingScope::ToRead || !read ||
                                     candidate.id == m_document.currentCandidate());
        if (inScope)
            m_ids.push_back(candidate.id);
        else if (m_scope == ReadingScope::Everything)
            others.push_back(candidate.id);
    }
    m_ids.insert(m_ids.end(), others.begin(), others.end());
}

int CandidateListModel::toRead() const
{
    return static_cast<int>(
        std::ranges::count(m_own, false, &std::pair<const CandidateId, bool>::second));
}

void CandidateListModel::setScope(ReadingScope scope)
{
    m_scope = scope;
    reload();
}

const CandidateListModel::Row& CandidateListModel::row(int position) const
{
    const auto place = static_cast<std::size_t>(position);
    std::optional<Row>& row = m_rows[place];
    if (!row) {
        const Candidate* candidate = m_document.jury().candidate(m_ids[place]);
        row = candidate == nullptr ? Row() : made(*candidate);
    }
    return *row;
}

CandidateListModel::Row CandidateListModel::made(const Candidate& candidate) const
{
    Row row;
    row.name = shownName(m_document.jury(), candidate);
    row.time = toQt(candidate.time);
    row.company = toQt(candidate.company);
    if (const Application* application = m_document.jury().application(candidate.id)) {
        row.company = toQt(application->facts.diploma);
    }
    if (!candidate.heard())
        row.status = toQt(wording::words(candidate.status));
    const OwnSheet own(m_document, candidate.id);
    row.access = own.access();
    row.progress = progressOf(m_document.framework(), candidate, own.sheet());
    row.dossierRead = own.sheet().dossierRead;
    return row;
}

void CandidateListModel::follow(const Edit& edit)
{
    if (changesSession(edit)) {
        reload();
        return;
    }
    const auto sheet = aboutSheet(edit);
    if (!sheet || sheet->juror != m_document.sheetJuror())
        return;
    if (const auto read = m_own.find(sheet->candidate); read != m_own.end())
        read->second =
            OwnSheet(m_document, sheet->candidate).sheet().state == SheetState::Submitted;
    const int position = rowOf(sheet->candidate);
    const Candidate* candidate = m_document.jury().candidate(sheet->candidate);
    if (position < 0 || candidate == nullptr)
        return;
    // A view lays out all its rows again for a word: only when there is another word.
    std::optional<Row>& held = m_rows[static_cast<std::size_t>(position)];
    if (!held)
        return;
    Row now = made(*candidate);
    if (now == *held)
        return;
    held = std::move(now);
    emit dataChanged(index(position), index(position));
}

CandidateId CandidateListModel::candidateAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_ids[static_cast<std::size_t>(row)];
}

int CandidateListModel::rowOf(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(m_ids, candidate);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int CandidateListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QString CandidateListModel::detail(const Row& row) const
{
    QString state;
    switch (row.access) {
    case SheetAccess::Recused:
        return inWordsOf(m_document, QStringLiteral("déport\u00a0: vous n’évaluez pas"));
    case SheetAccess::Absent:
        return inWordsOf(m_document, QStringLiteral("absent\u00a0: vous n’évaluez pas"));
    case SheetAccess::NotAssigned:
        return inWordsOf(m_document, QStringLiteral("d’autres membres l’évaluent"));
    case SheetAccess::Submitted:
        state = QStringLiteral("fiche remise");
        break;
    case SheetAccess::Awaiting:
        state = QStringLiteral("papier à confirmer");
        break;
    case SheetAccess::NotOnPaper:
        return QStringLiteral("fiche remplie par le membre");
    case SheetAccess::NotHeard:
    case SheetAccess::NoSheet:
        state = row.status;
        break;
    case SheetAccess::Open:
    case SheetAccess::ReadOnly:
        if (row.progress.marked > 0)
            state = QStringLiteral("%1/%2").arg(row.progress.marked).arg(row.progress.total);
        else if (row.dossierRead)
            state = QStringLiteral("dossier lu");
    }
    QStringList parts{row.time, state, row.company}; // the state before what may elide
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant CandidateListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole: // plain words, never markup
        return (row.name + QStringLiteral(" — ") + detail(row)).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QString(row.name + QStringLiteral(", ") + detail(row));
    case DetailTextRole:
        return detail(row);
    case ShareRole:
        if (row.access == SheetAccess::Submitted || row.access == SheetAccess::Awaiting)
            return 1.0;
        if (row.access == SheetAccess::NotHeard)
            return 0.0;
        return row.progress.total == 0 ? 0.0 : double(row.progress.marked) / row.progress.total;
    case ClosedRole:
        return row.access == SheetAccess::Recused || row.access == SheetAccess::Absent ||
               row.access == SheetAccess::NotHeard;
    default:
        return {};
    }
}

} // namespace delibere::widgets
