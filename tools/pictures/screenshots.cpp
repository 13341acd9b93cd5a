// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/screenshots.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include "app/example_session.h"
#include "pictures/commission_scenes.h"
#include "pictures/picture_commission.h"
#include "pictures/picture_exchange.h"
#include "pictures/picture_positioning.h"
#include "pictures/picture_session.h"
#include "pictures/picture_sheet.h"
#include "pictures/picture_statistics.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/deliberation/signature_box.h"
#include "widgets/exchange/encrypted_opening_dialog.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/home/start_area.h"
#include "widgets/home/statistics_page.h"
#include "widgets/kit/choice_dialog.h"
#include "widgets/kit/dialog_prompts.h"
#include "widgets/kit/procedure_box.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/text_dialog.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/new_positioning_dialog.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/positioning/positioning_signature_step.h"
#include "widgets/score/key_box.h"
#include "widgets/score/score_page.h"
#include "widgets/shell/about_dialog.h"
#include "widgets/shell/help_dialog.h"
#include "widgets/shell/main_window.h"

namespace delibere::pictures {

using namespace widgets;

namespace {

struct Wanted {
    QDir folder;
    QStringList pages; // empty: all
};

// Nobody is there to answer. The first of the panel acts; a later question stands in the picture.
class PicturePrompts : public DialogPrompts {
public:
    void pose(QWidget& window) { m_over = &window; }
    std::optional<int> choose(const QString& title, const QString& text, const QStringList& choices,
                              int current, const QString& action) override
    {
        if (m_over == nullptr)
            return 0;
        (new ChoiceDialog(title, text, choices, current, action, m_over))->open();
        return std::nullopt;
    }
    std::optional<QString> askLine(const QString& title, const QString& text,
                                   const QString& action) override
    {
        return pose(title, text, action, TextDialog::Lines::One);
    }
    std::optional<QString> askText(const QString& title, const QString& text,
                                   const QString& action) override
    {
        return pose(title, text, action, TextDialog::Lines::Several);
    }

private:
    std::optional<QString> pose(const QString& title, const QString& text, const QString& action,
                                TextDialog::Lines lines)
    {
        if (m_over != nullptr)
            (new TextDialog(title, text, action, lines, m_over))->open();
        return std::nullopt;
    }

    QWidget* m_over = nullptr;
};

constexpr std::array<std::pair<theme::Mode, const char*>, 2> modes{
    {{theme::Mode::Light, "clair"}, {theme::Mode::Dark, "sombre"}}};

// The laptop that people have, a smaller one, and the least that can be worked with. What 1920 x
// 1080 shows at 150 % is the second one, with half as many pixels again (scripts/screenshots.sh).
constexpr int turnsToSettle = 8; // rows fit their words, tables their rows, columns their tables
constexpr std::array<QSize, 3> sizes{QSize(1366, 728), QSize(1280, 680), QSize(960, 600)};

constexpr int smallest = 0; // PNG has no loss: the quality is how hard it is packed

Scene page(const char* name, Page page)
{
    return {QString::fromUtf8(name), [page](MainWindow& window) {
                window.document()->setCurrentCandidate(CandidateId("c1"));
                window.findChild<StartArea*>()->showHome();
                window.showPage(page);
            }};
}

Scene jury(const char* name, JuryPage::Tab tab)
{
    return {QString::fromUtf8(name), [tab](MainWindow& window) {
                window.document()->setCurrentCandidate(CandidateId("c1"));
                window.findChild<JuryPage*>()->showTab(tab);
                window.showPage(Page::Deliberation);
            }};
}

Scene scoring(const char* name, const std::function<void(ScorePage&)>& arrange)
{
    return {QString::fromUtf8(name), [arrange](MainWindow& window) {
                auto& score = *window.findChild<ScorePage*>();
                window.document()->setCurrentCandidate(heardCandidate());
                window.showPage(Page::Scoring);
                score.showCompetency(CompetencyId("C2.2"));
                arrange(score);
            }};
}

Scene pressing(const char* name, const char* button)
{
    return {QString::fromUtf8(name), [button](MainWindow& window) {
                window.findChild<QAbstractButton*>(QString::fromLatin1(button))->click();
            }};
}

std::vector<Scene> sheetScenes()
{
    return {
        page("accueil", Page::Home),
        pressing("accueil-remarques", "checkPushButton"),
        page("preparation", Page::Preparation),
        scoring("evaluer-lecture", [](ScorePage& score) { score.setMode(ScoreMode::Reading); }),
        scoring("evaluer-entretien", [](ScorePage& score) { score.setMode(ScoreMode::Interview); }),
        scoring("evaluer-candidat-present",
                [](ScorePage& score) {
                    score.setMode(ScoreMode::Interview);
                    score.setDiscretion(Discretion::CandidatePresent);
                }),
        scoring("evaluer-touches",
                [](ScorePage& score) {
                    score.setDiscretion(Discretion::MarksShown);
                    score.setMode(ScoreMode::Reading);
                    score.findChild<KeyBox*>()->toggle();
                }),
        {QStringLiteral("evaluer-remise"),
         [](MainWindow& window) {
             window.findChild<ScorePage*>()->findChild<KeyBox*>()->toggle();
             window.document()->setCurrentCandidate(CandidateId("c1"));
         }},
        pressing("evaluer-rouvrir", "reopenPushButton"),
        {QStringLiteral("evaluer-deport"),
         [](MainWindow& window) { window.document()->setCurrentCandidate(withdrawn()); }}};
}

std::vector<Scene> juryScenes()
{
    return {jury("deliberer", JuryPage::Tab::Candidate),
            {QStringLiteral("deliberer-etapes"),
             [](MainWindow& window) {
                 window.findChild<ProcedureBox*>(QStringLiteral("stepsBox"))->setOpen(true);
             }},
            {QStringLiteral("deliberer-apercu"),
             [](MainWindow& window) {
                 window.findChild<ProcedureBox*>(QStringLiteral("stepsBox"))->setOpen(false);
                 emit window.findChild<SignatureBox*>()->previewRequested(0);
             }},
            {QStringLiteral("deliberer-verifier"),
             [](MainWindow& window) {
                 emit window.findChild<SignatureBox*>()->verificationRequested();
             }},
            jury("deliberer-tous", JuryPage::Tab::AllCandidates),
            jury("deliberer-accord", JuryPage::Tab::Agreement),
            jury("deliberer-concertation", JuryPage::Tab::Calibration),
            jury("deliberer-suites", JuryPage::Tab::FollowUp),
            {QStringLiteral("deliberer-signature"),
             [](MainWindow& window) {
                 window.document()->setCurrentCandidate(CandidateId("c1"));
                 window.findChild<JuryPage*>()->showTab(JuryPage::Tab::Candidate);
                 window.showPage(Page::Deliberation);
                 emit window.findChild<SignatureBox*>()->signRequested();
             }},
            {QStringLiteral("deliberer-figee"),
             [](MainWindow& window) { window.document()->setCurrentCandidate(frozen()); }}};
}

std::vector<Scene> otherScenes()
{
    return {pressing("qui-etes-vous", "actingPersonButton"),
            {QStringLiteral("aide"),
             [](MainWindow& window) {
                 (new HelpDialog(&window))->showChapter(QStringLiteral("Délibérer"));
             }},
            {QStringLiteral("a-propos"),
             [](MainWindow& window) {
                 (new AboutDialog(QStringLiteral("exemple.jury"), &window))->open();
             }},
            page("documents", Page::Documents),
            {QStringLiteral("statistiques-vide"),
             [](MainWindow& window) {
                 auto& start = *window.findChild<StartArea*>();
                 start.showStatistics();
                 window.showPage(Page::Home);
                 emit start.findChild<StatisticsPage*>()
                     ->findChild<QPushButton*>(QStringLiteral("restartPushButton"))
                     ->clicked();
             }},
            {QStringLiteral("statistiques"), [](MainWindow& window) {
                 window.findChild<StatisticsPage*>()->show(
                     statistics(window.document()->framework()), false);
             }}};
}

// In the order in which they are arranged.
std::vector<Scene> scenes()
{
    std::vector<Scene> all = sheetScenes();
    for (const auto& part : {juryScenes(), otherScenes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Scene guide(const char* name, const PositioningStep& step, Discretion discretion = {})
{
    return {QString::fromUtf8(name), [step, discretion](MainWindow& window) {
                auto& page = *window.findChild<PositioningPage*>();
                page.setDiscretion(discretion);
                page.showStep(step);
            }};
}

std::vector<Scene> positioningScenes()
{
    using Kind = PositioningStep::Kind;
    const PositioningStep table{Kind::Table, CompetencyId("C1.T2")};
    return {guide("reperage-accueil", {Kind::Welcome}),
            guide("reperage-personnes", {Kind::Opening}),
            guide("reperage-tableau", table),
            guide("reperage-source", {Kind::Table, CompetencyId("C4.T3")}),
            guide("reperage-candidat-present", table, Discretion::CandidatePresent),
            guide("reperage-bilan", {Kind::Summary}),
            guide("reperage-plan", {Kind::Plan}),
            guide("reperage-signatures", {Kind::Signatures}),
            {QStringLiteral("reperage-signer"),
             [](MainWindow& window) {
                 emit window.findChild<PositioningSignatureStep*>()->signRequested();
             }},
            {QStringLiteral("reperage-nouveau"), [](MainWindow& window) {
                 (new NewPositioningDialog(*window.document(), &window))->open();
             }}};
}

// A key opens in a thread of its own; a picture waits for it.
void openKey(QDialog& dialog)
{
    dialog.findChild<QLineEdit*>(QStringLiteral("passphraseLineEdit"))
        ->setText(QString::fromUtf8(picturePhrase));
    dialog.findChild<QPushButton*>(QStringLiteral("actionPushButton"))->click();
    const auto& exchange = static_cast<const WorkDialog&>(dialog);
    QApplication::processEvents();
    while (exchange.working())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Scene acting(const char* name, const char* action)
{
    return {QString::fromUtf8(name), [action](MainWindow& window) {
                window.findChild<QAction*>(QString::fromLatin1(action))->trigger();
            }};
}

std::vector<Scene> presidencyScenes(const PictureExchange& exchange)
{
    return {acting("remettre", "giveOutAction"),
            {QStringLiteral("recevoir"),
             [file = toQt(exchange.handedOver.string())](MainWindow& window) {
                 window.findChild<QAction*>(QStringLiteral("receiveAction"))->trigger();
                 auto& dialog = *window.findChild<ReceptionDialog*>();
                 openKey(dialog);
                 dialog.add({file});
                 while (dialog.working())
                     QApplication::processEvents(QEventLoop::WaitForMoreEvents);
             }},
            acting("qui-manque", "boardAction"),
            acting("signer-a-distance", "remoteSignaturesAction")};
}

std::vector<Scene> memberScenes()
{
    return {{QStringLiteral("membre-evaluer"),
             [](MainWindow& window) {
                 window.document()->setCurrentCandidate(CandidateId("c3"));
                 window.showPage(Page::Scoring);
             }},
            acting("rendre", "handOverAction")};
}

// The 256 colours that fill most of it: a palette keeps the pictures of the guide small, and the
// grounds as they are.
QImage inFewColours(const QImage& picture)
{
    const QImage exact = picture.convertToFormat(QImage::Format_RGB32);
    std::unordered_map<QRgb, int> counts;
    for (int y = 0; y < exact.height(); ++y) {
        for (int x = 0; x < exact.width(); ++x)
            ++counts[exact.pixel(x, y)];
    }
    std::vector<std::pair<int, QRgb>> byCount;
    for (const auto& [colour, count] : counts)
        byCount.emplace_back(count, colour);
    std::ranges::sort(byCount, std::greater());
    QList<QRgb> palette; // the tones first: a word in green is a few pixels
    for (const theme::Tone tone : {theme::Tone::Good, theme::Tone::Warning, theme::Tone::Bad})
        palette << theme::toneColour(tone).rgb();
    for (const auto& [count, colour] : byCount) {
        if (palette.size() < 256)
            palette << colour;
    }
    return exact.convertToFormat(QImage::Format_Indexed8, palette, Qt::ThresholdDither);
}

// The window, and the dialog over it when there is one.
QImage pictureOf(MainWindow& window)
{
    QImage picture = window.grab().toImage();
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        dialog->resize(dialog->size().boundedTo(window.size() - QSize(40, 40)));
        QApplication::processEvents();
        const QPixmap shown = dialog->grab();
        const QSize room = (window.size() - dialog->size()) / 2;
        QPainter painter(&picture);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 96));
        painter.drawPixmap(QPoint(room.width(), room.height()), shown);
    }
    return picture;
}

Result<void> take(MainWindow& window, const QString& path)
{
    for (int turn = 0; turn < turnsToSettle; ++turn)
        QApplication::processEvents();
    const QImage grabbed = inFewColours(pictureOf(window));
    if (!grabbed.save(path, "PNG", smallest))
        return fail(ProblemCode::FileUnwritable, fromQt(path));
    return {};
}

// Every scene is arranged, since each goes on from the one before.
Result<void> takeAll(MainWindow& window, const std::vector<Scene>& scenes, const Wanted& wanted,
                     const QString& ending)
{
    for (const Scene& scene : scenes) {
        qDeleteAll(window.findChildren<QDialog*>());
        scene.arrange(window);
        if (!wanted.pages.isEmpty() && !wanted.pages.contains(scene.name))
            continue;
        const QString name = QStringLiteral("%1-%2.png").arg(scene.name, ending);
        if (auto taken = take(window, wanted.folder.filePath(name)); !taken)
            return taken;
    }
    return {};
}

// In every size, in light and in dark.
Result<void> takeEverywhere(MainWindow& window, const std::vector<Scene>& scenes,
                            const Wanted& wanted)
{
    window.show();
    for (const QSize& size : sizes) {
        window.resize(size);
        for (const auto& [mode, modeName] : modes) {
            theme::apply(mode);
            const QString ending = size == sizes.front() ? QLatin1String(modeName)
                                                         : QStringLiteral("%1-%2x%3")
                                                               .arg(QLatin1String(modeName))
                                                               .arg(size.width())
                                                               .arg(size.height());
            if (auto taken = takeAll(window, scenes, wanted, ending); !taken)
                return taken;
        }
    }
    return {};
}

Result<void> takeJury(const Wanted& wanted)
{
    const QTemporaryDir example;
    const auto created = app::createExample(fromQt(example.path()));
    if (!created)
        return tl::unexpected(created.error().problem);
    PicturePrompts prompts;
    MainWindow window(prompts);
    window.openSession(toQt(created->session.string()));
    SessionDocument& document = *window.document();
    const auto filled =
        fill(document).and_then([&] { return fillSession(document); }).and_then([&] {
            return freeze(document);
        });
    if (!filled)
        return filled;
    prompts.pose(window);
    return takeEverywhere(window, scenes(), wanted);
}

// Of a session that `make` leaves in a folder, not open any more.
template <class Make>
Result<void> takeSession(Make make, const std::vector<Scene>& scenes, const Wanted& wanted)
{
    const QTemporaryDir place;
    std::filesystem::path path;
    {
        const auto session = make(fromQt(place.path()));
        if (!session)
            return tl::unexpected(session.error());
        path = session->path();
    }
    PicturePrompts prompts;
    MainWindow window(prompts);
    window.openSession(toQt(path.string()));
    prompts.pose(window);
    return takeEverywhere(window, scenes, wanted);
}

Result<void> takeExchange(const Wanted& wanted)
{
    const QTemporaryDir place;
    const auto exchange = makeExchange(std::filesystem::path(fromQt(place.path())) / "postes");
    if (!exchange)
        return tl::unexpected(exchange.error());
    PicturePrompts prompts;
    const auto taken = [&](const std::filesystem::path& session, const std::vector<Scene>& of) {
        MainWindow window(prompts);
        // The work of a member is encrypted: its words are asked before anything is shown.
        QTimer::singleShot(0, &window, [] {
            if (auto* asking =
                    qobject_cast<EncryptedOpeningDialog*>(QApplication::activeModalWidget())) {
                asking->findChild<QLineEdit*>(QStringLiteral("wordsLineEdit"))
                    ->setText(QString::fromUtf8(picturePhrase));
                asking->findChild<QPushButton*>(QStringLiteral("actionPushButton"))->click();
            }
        });
        window.openSession(toQt(session.string()));
        return takeEverywhere(window, of, wanted);
    };
    return taken(exchange->presidency, presidencyScenes(*exchange)).and_then([&] {
        return taken(exchange->member, memberScenes());
    });
}

} // namespace

Result<void> takeScreenshots(const QString& folder, const QStringList& pages)
{
    if (!QDir().mkpath(folder))
        return fail(ProblemCode::FileUnwritable, fromQt(folder));
    // Nothing of this desk is in the pictures, nothing of them on this desk.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    theme::setTextPercent(theme::textPercents.front());
    const Wanted wanted{QDir(folder), pages};
    return takeJury(wanted)
        .and_then([&] { return takeSession(positioningSession, positioningScenes(), wanted); })
        .and_then([&] { return takeSession(commissionSession, commissionScenes(), wanted); })
        .and_then([&] { return takeExchange(wanted); });
}

} // namespace delibere::pictures
