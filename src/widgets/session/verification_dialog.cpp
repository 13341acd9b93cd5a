// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/verification_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/synthesis_text.h"
#include "wording/french_format.h"
#include "wording/verification_text.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

constexpr VerifiedAspect aspects[] = {VerifiedAspect::Completeness, VerifiedAspect::Authenticity,
                                      VerifiedAspect::Integrity, VerifiedAspect::Consistency,
                                      VerifiedAspect::Evidence};

Spoken lineOf(const VerificationFinding& finding, const JurySession& jury)
{
    const QString text = toQt(wording::findingText(finding, jury));
    switch (finding.weight) {
    case VerificationWeight::Error:
        return {QStringLiteral("▲ ") + text, Tone::Bad};
    case VerificationWeight::Warning:
        return {QStringLiteral("▲ ") + text, Tone::Warning};
    case VerificationWeight::Unverified:
        return {QStringLiteral("▲ Non vérifié\u00a0: ") + text, Tone::Bad};
    case VerificationWeight::Note:
        break;
    }
    return {text, Tone::Muted};
}

Spoken verdictOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unaltered:
        return {QStringLiteral("✓ Rien n’est altéré."), Tone::Good};
    case Verdict::NotVerified:
        return {
            QStringLiteral("▲ Non vérifié, parce que le fichier n’a pas pu être lu en entier ou "
                           "ne suffit pas à le dire."),
            Tone::Warning};
    case Verdict::Altered:
        break;
    }
    return {QStringLiteral("▲ Altéré\u00a0: le fichier n’est pas ce que le jury a saisi et signé."),
            Tone::Bad};
}

QLabel* line(QWidget* owner, const Spoken& spoken)
{
    QLabel* label = plainLabel(owner, spoken.text);
    label->setWordWrap(true);
    theme::setTone(label, spoken.tone);
    return label;
}

} // namespace

VerificationDialog::VerificationDialog(const Verification& result, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("VerificationDialog"));
    setWindowTitle(QStringLiteral("Vérification du fichier"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 520);
    auto* content = new QWidget(this);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(theme::unit);
    showVerdict(*lines, result);
    for (const VerifiedAspect aspect : aspects)
        showAspect(*lines, result, aspect);
    lines->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* copy = new QPushButton(QStringLiteral("Copier"), this);
    copy->setToolTip(QStringLiteral("Tout ce qui est dit ici, pour un message"));
    connect(copy, &QPushButton::clicked, this, [content] {
        QStringList said;
        for (const QLabel* label : content->findChildren<QLabel*>())
            said << label->text();
        QGuiApplication::clipboard()->setText(said.join(QLatin1Char('\n')));
    });
    auto* close = new QPushButton(QStringLiteral("Fermer"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 16, 16);
    layout->setSpacing(3 * theme::unit);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
}

void VerificationDialog::showVerdict(QVBoxLayout& layout, const Verification& result)
{
    QLabel* verdict = line(this, verdictOf(result.verdict()));
    theme::setRole(verdict, "title");
    layout.addWidget(verdict);
    const QString counts =
        toQt(wording::formatCount(result.locked, "grille verrouillée", "grilles verrouillées")) +
        QStringLiteral(", ") +
        toQt(wording::formatCount(result.signatures, "signature valable", "signatures valables")) +
        QStringLiteral(", ") +
        toQt(wording::formatCount(result.journalLines, "ligne de journal", "lignes de journal"));
    layout.addWidget(line(this, {counts, Tone::Muted}));
    QLabel* honest =
        line(this, {QStringLiteral("Ce contrôle montre une altération\u00a0; il n’est pas une "
                                   "signature électronique qualifiée. Comparez aussi l’empreinte "
                                   "imprimée sur la grille signée."),
                    Tone::Normal});
    theme::setRole(honest, "caption");
    layout.addWidget(honest);
    for (const std::string& text : wording::paperLines(result)) {
        QLabel* paper = line(this, {toQt(text).trimmed(), Tone::Normal});
        paper->setTextInteractionFlags(Qt::TextSelectableByMouse);
        theme::setRole(paper, "caption");
        layout.addWidget(paper);
    }
}

void VerificationDialog::showAspect(QVBoxLayout& layout, const Verification& result,
                                    VerifiedAspect aspect)
{
    QString word = toQt(wording::aspectText(aspect));
    word[0] = word[0].toUpper();
    QLabel* title = line(this, {word, Tone::Normal});
    theme::setRole(title, "heading");
    layout.addSpacing(2 * theme::unit);
    layout.addWidget(title);
    bool found = false;
    for (const VerificationFinding& finding : result.findings) {
        if (finding.aspect != aspect)
            continue;
        layout.addWidget(line(this, lineOf(finding, result.session)));
        found = true;
    }
    if (!found)
        layout.addWidget(line(this, result.read
                                        ? Spoken{QStringLiteral("✓ Rien à signaler."), Tone::Good}
                                        : Spoken{QStringLiteral("Non vérifié."), Tone::Muted}));
}

} // namespace delibere::widgets
