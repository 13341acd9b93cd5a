// SPDX-License-Identifier: GPL-3.0-or-later
// One préconisation per bloc that the jury did not validate: what the candidate should work on, or
// that the jury says nothing of it. A text typed before the bloc was validated stays in sight.
#pragma once

#include <map>

#include <QCheckBox>
#include <QWidget>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::widgets {

class NoteField;

class RecommendationList : public QWidget {
    Q_OBJECT

public:
    explicit RecommendationList(QWidget* parent = nullptr);

    void display(const Framework& framework, const Synthesis& synthesis,
                 const Deliberation& deliberation);
    void setOpen(bool open);
    void flush();

signals:
    void entered(const delibere::BlockId& block, const QString& text);
    void noneSaid(const delibere::BlockId& block, bool said); // « sans préconisation »

private:
    void rebuild(const Framework& framework, const std::vector<BlockId>& blocks);

    std::map<BlockId, NoteField*> m_fields;
    std::map<BlockId, QCheckBox*> m_without; // where the bloc is not validated
    bool m_open = true;
};

} // namespace delibere::widgets
