// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/candidate_model.h"

#include <array>

#include <QColor>

#include "domain/edit.h"
#include "domain/numbered_id.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/time_text.h"
#include "widgets/session/session_document.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

constexpr std::array statuses{CandidateStatus::Expected,  CandidateStatus::Absent,
                              CandidateStatus::Excused,   CandidateStatus::Pending,
                              CandidateStatus::Suspended, CandidateStatus::Abandoned};

QStringList presences()
{
    QStringList words;
    for (const CandidateStatus status : statuses)
        words.append(toQt(wording::words(status)));
    return words;
}

void setStatus(Candidate& candidate, const QString& word)
{
    const auto at = presences().indexOf(word);
    if (at < 0)
        return;
    candidate.status = statuses.at(static_cast<std::size_t>(at));
    if (candidate.heard())
        candidate.statusReason.clear();
}

template <class Blocks, class IdOf>
QString codes(const Framework& framework, const Blocks& blocks, IdOf idOf)
{
    QStringList words;
    for (const auto& entry : blocks) {
        const Block* block = framework.block(idOf(entry));
        words.append(toQt(block != nullptr ? block->code : idOf(entry).text()));
    }
    return words.isEmpty() ? QStringLiteral("—") : words.join(QStringLiteral(", "));
}

QString text(const Framework& framework, const Candidate& candidate, int column)
{
    switch (column) {
    case CandidateModel::LastName:
        return toQt(candidate.lastName);
    case CandidateModel::FirstName:
        return toQt(candidate.firstName);
    case CandidateModel::Company:
        return toQt(candidate.company);
    case CandidateModel::Time:
        return toQt(candidate.time);
    case CandidateModel::Presence:
        return toQt(wording::words(candidate.status));
    case CandidateModel::Presented:
        if (candidate.presented.size() == framework.blocks.size())
            return QStringLiteral("tous (%1)").arg(framework.blocks.size());
        return codes(framework, candidate.presented, [](const BlockId& id) { return id; });
    case CandidateModel::Acquired:
        return codes(framework, candidate.acquired,
                     [](const AcquiredBlock& acquired) { return acquired.block; });
    default:
        return {};
    }
}

void setText(Candidate& candidate, int column, const QString& value)
{
    const std::string text = fromQt(value.trimmed());
    switch (column) {
    case CandidateModel::LastName:
        candidate.lastName = text;
        break;
    case CandidateModel::FirstName:
        candidate.firstName = text;
        break;
    case CandidateModel::Company:
        candidate.company = text;
        break;
    case CandidateModel::Time: // what is no time, the session refuses in words
        candidate.time = timeFrom(value).value_or(text);
        break;
    case CandidateModel::Presence:
        setStatus(candidate, value);
        break;
    default:
        break;
    }
}

// Everybody of a jury, and a blank row for one more; of a commission whom it summoned: applications
// have their own page.
std::vector<Candidate> candidatesHeard(const SessionDocument& document)
{
    std::vector<Candidate> rows = document.jury().candidates;
    if (document.framework().admission)
        std::erase_if(rows, [](const Candidate& candidate) { return !candidate.interviewed; });
    else
        rows.emplace_back();
    return rows;
}

Candidate newCandidate(const SessionDocument& document)
{
    Candidate made;
    made.id = nextNumberedId(document.jury().candidates, "c");
    for (const Block& block : document.framework().blocks)
        made.presented.push_back(block.id);
    return made;
}

} // namespace

CandidateModel::CandidateModel(SessionDocument& document, QObject* parent)
    : SyncedTableModel(parent), m_document(document), m_rows(candidatesHeard(document))
{
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            reload();
    });
}

void CandidateModel::reload()
{
    std::vector<Candidate> now = candidatesHeard(m_document);
    sync(m_rows, now);
}

const Candidate* CandidateModel::candidate(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    const auto& held = m_rows[static_cast<std::size_t>(row)];
    return held.id.empty() ? nullptr : &held;
}

int CandidateModel::rowOf(const CandidateId& id) const
{
    for (int row = 0; candidate(row) != nullptr; ++row) {
        if (candidate(row)->id == id)
            return row;
    }
    return -1;
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Candidate* held = candidate(index.row());
    if (role == ChoicesRole)
        return index.column() == Presence ? QVariant(presences()) : QVariant();
    if (role == BlankRowRole)
        return held == nullptr;
    if (held == nullptr) {
        if (index.column() == LastName && role == Qt::DisplayRole)
            return QStringLiteral("Ajouter…");
        return role == Qt::ForegroundRole ? QVariant(theme::colours().muted) : QVariant();
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(m_document.framework(), *held, index.column());
    if (role == Qt::ToolTipRole)
        return text(m_document.framework(), *held, index.column()).toHtmlEscaped();
    // Blocs are told here and changed beside; who is not heard stands back.
    const bool back = index.column() >= Presented || (!held->heard() && index.column() != Presence);
    if (role == Qt::ForegroundRole && back)
        return theme::colours().muted;
    return {};
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{QStringLiteral("Nom"),        QStringLiteral("Prénom"),
                                    QStringLiteral("Entreprise"), QStringLiteral("Heure"),
                                    QStringLiteral("Présence"),   QStringLiteral("Blocs"),
                                    QStringLiteral("Acquis")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return SyncedTableModel::headerData(section, orientation, role);
    return titles.value(section);
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = SyncedTableModel::flags(index);
    const bool known = candidate(index.row()) != nullptr;
    const bool editable = known ? index.column() < Presented : index.column() == LastName;
    return editable ? base | Qt::ItemIsEditable : base;
}

bool CandidateModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Candidate* held = candidate(index.row());
    Candidate changed = held != nullptr ? *held : newCandidate(m_document);
    setText(changed, index.column(), value.toString());
    if (held != nullptr && changed == *held)
        return true;
    if (held == nullptr && changed.lastName.empty())
        return false; // nothing was typed
    const QString label = held == nullptr ? QStringLiteral("ajout de %1") : QStringLiteral("%1");
    return m_document.apply(PutCandidate{changed}, label.arg(toQt(changed.lastName)));
}

} // namespace delibere::widgets
