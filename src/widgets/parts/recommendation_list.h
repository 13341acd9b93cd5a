// SPDX-License-Identifier: GPL-3.0-or-later
// One préconisation per bloc that the jury did not validate: what the candidate should work on.
#pragma once

#include <map>

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

private:
    void rebuild(const Framework& framework, const std::vector<BlockId>& blocks);

    std::map<BlockId, NoteField*> m_fields;
};

} // namespace delibere::widgets
