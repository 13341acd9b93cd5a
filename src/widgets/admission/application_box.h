// SPDX-License-Identifier: GPL-3.0-or-later
// The application in hand: where it comes from, its pieces one by one, what was asked of them, and
// what the commission decides before it ranks: an administrative refusal, an interview.
#pragma once

#include <map>

#include <QWidget>

#include "domain/application.h"
#include "widgets/kit/prompts.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace delibere::widgets {

class SessionDocument;

class ApplicationBox : public QWidget {
    Q_OBJECT

public:
    explicit ApplicationBox(QWidget* parent = nullptr);

    // Both outlive it. Call once.
    void setUp(SessionDocument& document, Prompts& prompts);
    // Of the current candidate, as things stand; `readers`: who reads it, and how far.
    void display(const QString& readers);

signals:
    void openRequested(); // to be read

private:
    struct PieceLine {
        QComboBox* state = nullptr;
        QLabel* note = nullptr;
        QPushButton* ask = nullptr;
    };

    void addFacts(QVBoxLayout& column);
    void addPieces(QVBoxLayout& column);
    void addDecisions(QVBoxLayout& column);
    [[nodiscard]] const Application* application() const;
    void displayPieces(const Application& application);
    void displayDecisions(const Application& application);
    void setPiece(const PieceId& piece, int choice);
    void askPrecision(const PieceId& piece);
    void refuse();
    void summon(Summons summons);

    SessionDocument* m_document = nullptr;
    Prompts* m_prompts = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_readers = nullptr;
    QPushButton* m_open = nullptr;
    std::map<PieceId, PieceLine> m_pieces;
    QLabel* m_summons = nullptr;
    QPushButton* m_summon = nullptr;
    QPushButton* m_doNotSummon = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_refuse = nullptr;
    QPushButton* m_takeBack = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace delibere::widgets
