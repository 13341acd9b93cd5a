// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_filters.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/qt_text.h"
#include "wording/catalogue_words.h"

namespace delibere::widgets {

namespace {

// What an item of the zones is: "R" and a region, "D" and a department; empty: all.
constexpr QChar regionSign = u'R';
constexpr QChar departmentSign = u'D';

void keepItem(QComboBox& choice, const QVariant& data)
{
    choice.setCurrentIndex(std::max(0, choice.findData(data)));
}

} // namespace

CatalogueFilters::CatalogueFilters(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (QHBoxLayout* row : {first, second}) {
        row->setSpacing(8);
        column->addLayout(row);
    }
    addFirst(*first);
    addSecond(*second);
    setFocusProxy(m_text);
}

QLineEdit* CatalogueFilters::field(const char* name, const QString& label)
{
    auto* made = new QLineEdit(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setPlaceholderText(label);
    made->setAccessibleName(label);
    made->setClearButtonEnabled(true);
    made->setMinimumWidth(60);
    connect(made, &QLineEdit::textChanged, this, &CatalogueFilters::changed);
    return made;
}

QComboBox* CatalogueFilters::choice(const char* name, const QString& label)
{
    auto* made = new ElidedComboBox(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(label);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(4);
    made->setMaxVisibleItems(18);
    connect(made, &QComboBox::currentIndexChanged, this, &CatalogueFilters::changed);
    return made;
}

QCheckBox* CatalogueFilters::box(const char* name, const QString& text)
{
    auto* made = new QCheckBox(text, this);
    made->setObjectName(QString::fromLatin1(name));
    connect(made, &QCheckBox::toggled, this, &CatalogueFilters::changed);
    return made;
}

void CatalogueFilters::addFirst(QHBoxLayout& row)
{
    m_text = field("catalogueSearchLineEdit",
                   QStringLiteral("Mention, établissement, mot-clé (Ctrl+F)"));
    m_text->setProperty("search", true);
    m_zone = choice("catalogueZoneComboBox", QStringLiteral("Région ou département"));
    m_track = choice("catalogueTrackComboBox", QStringLiteral("Voie"));
    m_track->addItems({QStringLiteral("Toutes les voies"), QStringLiteral("Hors alternance"),
                       QStringLiteral("En alternance")});
    m_open = box("openCheckBox", QStringLiteral("dans la &campagne"));
    m_free = box("freeCheckBox", QStringLiteral("places &libres"));
    m_favourites = box("favouritesCheckBox", QStringLiteral("&favoris"));
    row.addWidget(m_text, 3);
    row.addWidget(m_zone, 2);
    row.addWidget(m_track, 1);
    for (QCheckBox* each : {m_open, m_free, m_favourites})
        row.addWidget(each);
}

void CatalogueFilters::addSecond(QHBoxLayout& row)
{
    m_town = field("catalogueTownLineEdit", QStringLiteral("Ville"));
    m_kilometres =
        choice("catalogueRadiusComboBox", QStringLiteral("Périmètre autour de la ville"));
    m_kilometres->addItem(QStringLiteral("la ville même"), 0);
    for (const int each : {10, 25, 50, 100, 200})
        m_kilometres->addItem(QStringLiteral("à %1\u00a0km").arg(each), each);
    m_diploma = choice("catalogueDiplomaComboBox", QStringLiteral("Dernier diplôme"));
    m_diploma->setToolTip(
        QStringLiteral("Une part de ceux qui ont accepté venait de là, à la dernière session."));
    m_diploma->addItem(QStringLiteral("Tout diplôme"), -1);
    for (std::size_t each = 0; each < campaign::lastDiplomaCount; ++each)
        m_diploma->addItem(
            toQt(std::string(wording::profileName(static_cast<campaign::AcceptedProfile>(each)))),
            static_cast<int>(each));
    m_mode = choice("catalogueModeComboBox", QStringLiteral("Modalité d’enseignement"));
    m_mention = field("catalogueMentionLineEdit", QStringLiteral("Mention"));
    m_course = field("catalogueCourseLineEdit", QStringLiteral("Parcours"));
    m_establishment = field("catalogueEstablishmentLineEdit", QStringLiteral("Établissement"));
    for (QWidget* each : std::initializer_list<QWidget*>{m_town, m_kilometres, m_diploma, m_mode,
                                                         m_mention, m_course, m_establishment})
        row.addWidget(each, 1);
}

void CatalogueFilters::fill(const app::Catalogue& catalogue)
{
    const QSignalBlocker zones(m_zone);
    const QSignalBlocker modes(m_mode);
    const QVariant zone = m_zone->currentData();
    const QVariant mode = m_mode->currentData();
    m_zone->clear();
    m_zone->addItem(QStringLiteral("Toutes les zones"), QString());
    for (const std::string& each : catalogue.regions())
        m_zone->addItem(QStringLiteral("Région %1").arg(toQt(each)), regionSign + toQt(each));
    for (const std::string& each : catalogue.departments())
        m_zone->addItem(QStringLiteral("Département %1").arg(toQt(each)),
                        departmentSign + toQt(each));
    keepItem(*m_zone, zone);
    m_mode->clear();
    m_mode->addItem(QStringLiteral("Toute modalité"), QString());
    for (const std::string& each : catalogue.modes())
        m_mode->addItem(toQt(each).toLower(), toQt(each));
    keepItem(*m_mode, mode);
}

app::CatalogueSearch CatalogueFilters::search() const
{
    app::CatalogueSearch made;
    made.text = fromQt(m_text->text());
    const QString zone = m_zone->currentData().toString();
    (zone.startsWith(departmentSign) ? made.department : made.region) = fromQt(zone.mid(1));
    made.town = fromQt(m_town->text());
    if (m_kilometres->currentData().toInt() > 0 && !m_town->text().trimmed().isEmpty())
        made.kilometres = m_kilometres->currentData().toInt();
    made.mention = fromQt(m_mention->text());
    made.course = fromQt(m_course->text());
    made.establishment = fromQt(m_establishment->text());
    made.mode = fromQt(m_mode->currentData().toString());
    if (m_track->currentIndex() > 0)
        made.track = m_track->currentIndex() == 1 ? Track::Classic : Track::WorkStudy;
    if (const int diploma = m_diploma->currentData().toInt(); diploma >= 0)
        made.lastDiploma = static_cast<campaign::AcceptedProfile>(diploma);
    made.open = m_open->isChecked();
    return made;
}

bool CatalogueFilters::favourites() const
{
    return m_favourites->isChecked();
}

bool CatalogueFilters::freePlaces() const
{
    return m_free->isChecked();
}

QString CatalogueFilters::unknownTown(const app::Catalogue& catalogue) const
{
    const app::CatalogueSearch asked = search();
    if (!asked.kilometres || catalogue.towns().find(asked.town) != nullptr)
        return {};
    return QStringLiteral("La position de «\u00a0%1\u00a0» n’est pas connue.")
        .arg(m_town->text().trimmed());
}

} // namespace delibere::widgets
