// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/document_list_model.h"

#include <algorithm>

#include "widgets/documents/form_text.h"
#include "widgets/kit/found_text.h"
#include "widgets/kit/two_line_delegate.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

using printing::Form;
using printing::FormKind;
using printing::FormScope;

namespace {

// Of the candidate whom it is about; 0: nobody.
std::size_t placeOf(const SessionDocument& document, const Form& form)
{
    const CandidateId id = form.candidate();
    const auto& candidates = document.jury().candidates;
    const auto found = std::ranges::find(candidates, id, &Candidate::id);
    return found == candidates.end() ? 0 : static_cast<std::size_t>(found - candidates.begin()) + 1;
}

bool sameButVersion(Form one, const Form& other)
{
    one.version = other.version;
    return one == other;
}

} // namespace

DocumentListModel::DocumentListModel(const SessionDocument& document, QObject* parent)
    : QAbstractListModel(parent), m_document(document)
{}

void DocumentListModel::reload(WantedForms wanted)
{
    beginResetModel();
    m_wanted = std::move(wanted);
    read();
    select();
    endResetModel();
    emit tickedChanged();
}

void DocumentListModel::filter(WantedForms wanted)
{
    beginResetModel();
    m_wanted = std::move(wanted);
    select();
    endResetModel();
    emit tickedChanged();
}

void DocumentListModel::read()
{
    m_all.clear();
    m_problem.reset();
    for (const FormKind kind : m_wanted.kinds)
        read(kind);
    std::ranges::stable_sort(m_all, {}, &Entry::candidate);
}

// Versions come oldest first: one that another follows no longer holds.
void DocumentListModel::read(FormKind kind)
{
    const auto listed = printing::forms(m_document.session(), m_document.viewer(), kind);
    if (!listed) {
        m_problem = listed.error();
        return;
    }
    for (auto form = listed->begin(); form != listed->end(); ++form) {
        const auto next = std::next(form);
        const bool old = next != listed->end() && sameButVersion(*form, *next);
        m_all.push_back({*form, formName(m_document, *form), placeOf(m_document, *form), old});
    }
}

void DocumentListModel::select()
{
    m_shown.clear();
    for (std::size_t index = 0; index < m_all.size(); ++index) {
        if (matches(m_all[index]))
            m_shown.push_back(index);
    }
}

bool DocumentListModel::matches(const Entry& entry) const
{
    if (entry.old && !m_wanted.old)
        return false;
    const bool ofOther = !m_wanted.juror.empty() && entry.form.juror != m_wanted.juror;
    if (entry.form.kind == FormKind::Sheet && ofOther)
        return false;
    const QString name = u' ' + foldedText(entry.name);
    const auto words = foldedText(m_wanted.words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return name.contains(u' ' + word); });
}

const Form& DocumentListModel::form(int row) const
{
    return m_all[m_shown[static_cast<std::size_t>(row)]].form;
}

int DocumentListModel::rowOf(const Form& form) const
{
    const auto found =
        std::ranges::find(m_shown, form, [this](std::size_t index) { return m_all[index].form; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

bool DocumentListModel::isTicked(const Entry& entry) const
{
    const auto chosen = std::ranges::find(m_choices, entry.form, &std::pair<Form, bool>::first);
    return chosen == m_choices.end() ? !entry.old : chosen->second;
}

void DocumentListModel::choose(const Form& form, bool ticked)
{
    const auto chosen = std::ranges::find(m_choices, form, &std::pair<Form, bool>::first);
    if (chosen == m_choices.end())
        m_choices.emplace_back(form, ticked);
    else
        chosen->second = ticked;
}

std::vector<Form> DocumentListModel::ticked() const
{
    std::vector<Form> forms;
    for (const std::size_t index : m_shown) {
        if (isTicked(m_all[index]))
            forms.push_back(m_all[index].form);
    }
    return forms;
}

void DocumentListModel::tickAll(bool ticked)
{
    for (const std::size_t place : m_shown)
        choose(m_all[place].form, ticked);
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit tickedChanged();
}

bool DocumentListModel::hasOld() const
{
    return std::ranges::any_of(m_all, &Entry::old);
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString DocumentListModel::stateOf(const Entry& entry) const
{
    if (!entry.state) {
        const QString state = formState(m_document, entry.form);
        entry.state = m_wanted.kinds.size() < 2
                          ? state
                          : formTitle(m_document.framework(), entry.form.kind) +
                                QStringLiteral(" · ") + state;
    }
    return *entry.state;
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = m_all[m_shown[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole)
        return entry.name;
    if (role == Qt::CheckStateRole)
        return static_cast<int>(isTicked(entry) ? Qt::Checked : Qt::Unchecked);
    if (role == TwoLineDelegate::SecondLineRole)
        return stateOf(entry);
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2").arg(entry.name, stateOf(entry));
    return {};
}

bool DocumentListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    choose(form(index.row()), value.toInt() == Qt::Checked);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

Qt::ItemFlags DocumentListModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace delibere::widgets
