// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/help_dialog.h"

#include <QDesktopServices>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

const QString guideFile = QStringLiteral(":/guide/guide-utilisateur.md");
constexpr int pictureWidth = 620; // pixels: the pictures are of a whole window
constexpr int chapterWidth = 216;
constexpr QSize firstSize(920, 640);

// Its pictures come from the program, as wide as the text.
class GuideBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int /*type*/, const QUrl& name) override
    {
        if (!name.path().endsWith(QStringLiteral(".png")))
            return {};
        const QImage picture(QStringLiteral(":/guide/") + name.path());
        return picture.width() > pictureWidth
                   ? picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation)
                   : picture;
    }
};

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent), m_chapters(new QListWidget(this)), m_search(new QLineEdit(this)),
      m_notFound(plainLabel(this, QStringLiteral("Introuvable dans le guide"))),
      m_text(new GuideBrowser(this))
{
    setWindowTitle(QStringLiteral("Aide"));
    resize(firstSize.boundedTo(parent == nullptr ? firstSize : parent->size()));
    m_search->setPlaceholderText(QStringLiteral("Chercher dans le guide (Ctrl+F)"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_chapters->setAccessibleName(QStringLiteral("Chapitres"));
    m_chapters->setFixedWidth(theme::scaled(chapterWidth));
    m_chapters->setWordWrap(true);
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(QStringLiteral("Guide de l’utilisateur"));
    m_text->setOpenLinks(false); // they lead to files that are not in the program
    theme::setTone(m_notFound, theme::Tone::Bad);
    m_notFound->hide();
    auto* column = new QVBoxLayout;
    column->addWidget(m_search);
    column->addWidget(m_notFound);
    column->addWidget(m_chapters, 1);
    auto* layout = new QHBoxLayout(this);
    layout->addLayout(column);
    layout->addWidget(m_text, 1);
    load();
    listChapters();
    connect(m_chapters, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* chapter) {
        if (chapter != nullptr)
            goTo(chapter->data(Qt::UserRole).toInt());
    });
    connect(m_search, &QLineEdit::returnPressed, this, &HelpDialog::find);
    connect(m_search, &QLineEdit::textChanged, m_notFound, &QWidget::hide);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            &HelpDialog::find);
}

void HelpDialog::load()
{
    QFile file(guideFile);
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
}

void HelpDialog::listChapters()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        auto* chapter = new QListWidgetItem(block.text(), m_chapters);
        chapter->setData(Qt::UserRole, block.position());
    }
}

QStringList HelpDialog::chapters() const
{
    QStringList titles;
    for (int row = 0; row < m_chapters->count(); ++row)
        titles << m_chapters->item(row)->text();
    return titles;
}

void HelpDialog::showChapter(const QString& title)
{
    show();
    raise();
    activateWindow();
    for (QListWidgetItem* chapter : m_chapters->findItems(title, Qt::MatchExactly)) {
        m_chapters->setCurrentItem(chapter);
        goTo(chapter->data(Qt::UserRole).toInt());
    }
    m_text->setFocus(Qt::OtherFocusReason);
}

// Where things lie is known once the window stands on the screen.
void HelpDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (const QListWidgetItem* chapter = m_chapters->currentItem())
        goTo(chapter->data(Qt::UserRole).toInt());
}

// At the top of the window: a cursor alone would come to its foot.
void HelpDialog::goTo(int position)
{
    QTextCursor cursor(m_text->document());
    cursor.setPosition(position);
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() +
                                          m_text->cursorRect(cursor).top() - theme::unit);
}

// From the place in hand on, then from the beginning.
void HelpDialog::find()
{
    const QString words = m_search->text();
    if (words.isEmpty())
        return;
    bool found = m_text->find(words);
    if (!found) {
        const QTextCursor place = m_text->textCursor();
        m_text->moveCursor(QTextCursor::Start);
        found = m_text->find(words);
        if (!found)
            m_text->setTextCursor(place);
    }
    m_notFound->setVisible(!found);
}

} // namespace delibere::widgets
