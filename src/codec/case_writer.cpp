// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_case.h"

#include <utility>

#include "codec/case_names.h"
#include "codec/json_writing.h"
#include "domain/framework.h"

namespace delibere::codec {

namespace {

std::string textOf(const Json& object, const char* key)
{
    return object.value(key, std::string());
}

Json without(Json object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        object.erase(key);
    return object;
}

std::string joined(const Json& lines)
{
    std::string text;
    for (const Json& line : lines) {
        text += text.empty() ? "" : "\n";
        text += line.get<std::string>();
    }
    return text;
}

// The identifiers differ: what [] would look for among all of them first.
void append(Json& object, const std::string& key, Json value)
{
    object.get_ref<Json::object_t&>().push_back({key, std::move(value)});
}

// CASE says what everybody understands; what it has no place for goes into our data, so that the
// package says each thing once.
class PackageWriter {
public:
    PackageWriter(const Json& framework, const CaseTerms& terms)
        : m_framework(framework), m_terms(terms), m_names(textOf(framework, "id")),
          m_date(terms.lastChange.iso() + "T00:00:00Z"), m_types(Json::array())
    {}

    Json take()
    {
        addTypes();
        addBlocks();
        addScales();
        Json document = writeDocument();
        Json package = {{"CFDocument", std::move(document)},
                        {"CFItems", std::move(m_items)},
                        {"CFAssociations", std::move(m_associations)},
                        {"CFDefinitions", {{"CFItemTypes", std::move(m_types)}}},
                        {"CFRubrics", std::move(m_rubrics)}};
        if (ofVersion11())
            package["extensions"] = data();
        return package;
    }

private:
    struct Kind {
        std::string title;
        std::string identifier;
    };

    struct Parent {
        std::string title;
        std::string identifier;
    };

    [[nodiscard]] bool ofVersion11() const { return m_terms.version == CaseVersion::V1_1; }

    static Json identified(const std::string& identifier)
    {
        return {{"identifier", identifier}, {"uri", "urn:uuid:" + identifier}};
    }

    Json dated(Json object) const
    {
        object["lastChangeDateTime"] = m_date;
        return object;
    }

    static Json link(const std::string& title, const std::string& identifier)
    {
        Json said = {{"title", title}};
        said.update(identified(identifier));
        return said;
    }

    [[nodiscard]] Json node(const std::string& title, const std::string& identifier) const
    {
        Json end = link(title, identifier);
        if (ofVersion11())
            end["targetType"] = "CASE";
        return end;
    }

    Json writeDocument()
    {
        Json document = identified(m_names.document());
        if (ofVersion11())
            document["caseVersion"] = "1.1";
        document["creator"] = m_terms.creator;
        document["title"] = textOf(m_framework, "intitule");
        if (m_framework.contains("certificateur"))
            document["publisher"] = m_framework["certificateur"];
        document["version"] = textOf(m_framework, "version");
        if (!ofVersion11())
            document["notes"] = data().dump();
        return dated(std::move(document));
    }

    void addTypes()
    {
        const Framework defaults;
        const Json words = m_framework.value("vocabulaire", Json::object());
        m_block = addType("bloc", words.value("bloc", defaults.blockWord), "1");
        m_competency =
            addType("competence", words.value("competence", defaults.competencyWord), "1.1");
        m_criterion = addType("critere", "Critère", "1.1.1");
    }

    Kind addType(const char* kind, std::string title, const char* hierarchy)
    {
        Json type = identified(m_names.type(kind));
        const std::string identifier = m_names.type(kind);
        type["title"] = title;
        type["description"] = title;
        type["hierarchyCode"] = hierarchy;
        m_types.push_back(dated(std::move(type)));
        return {std::move(title), identifier};
    }

    struct Item {
        const std::string& id;
        std::string code;
        std::string statement;
    };

    // What stands for it above what hangs from it.
    Parent addItem(const Item& item, const Kind& kind, const Parent& parent, std::size_t position)
    {
        const std::string identifier = m_names.item(item.id);
        Json written = identified(identifier);
        written["fullStatement"] = item.statement;
        written["humanCodingScheme"] = item.code;
        written["CFItemType"] = kind.title;
        written["CFItemTypeURI"] = link(kind.title, kind.identifier);
        m_items.push_back(dated(std::move(written)));
        Json association = identified(m_names.parentOf(item.id));
        association["associationType"] = "isChildOf";
        association["sequenceNumber"] = position;
        association["originNodeURI"] = node(item.code, identifier);
        association["destinationNodeURI"] = node(parent.title, parent.identifier);
        m_associations.push_back(dated(std::move(association)));
        return {item.code, identifier};
    }

    void addBlocks()
    {
        const Parent document{textOf(m_framework, "intitule"), m_names.document()};
        std::size_t position = 0;
        for (const Json& block : m_framework["blocs"]) {
            const std::string id = textOf(block, "id");
            const Parent added = addItem({id, textOf(block, "code"), textOf(block, "intitule")},
                                         m_block, document, ++position);
            append(m_itemData, added.identifier,
                   without(block, {"code", "intitule", "competences"}));
            addCompetencies(block["competences"], added);
        }
    }

    void addCompetencies(const Json& competencies, const Parent& block)
    {
        std::size_t position = 0;
        for (const Json& competency : competencies) {
            const std::string id = textOf(competency, "id");
            const Parent added =
                addItem({id, textOf(competency, "code"), textOf(competency, "intitule")},
                        m_competency, block, ++position);
            append(m_itemData, added.identifier,
                   without(competency, {"code", "intitule", "criteres"}));
            std::size_t rank = 0;
            for (const Json& criterion : competency["criteres"]) {
                const std::string of = textOf(criterion, "id");
                addItem({of, of, textOf(criterion, "texte")}, m_criterion, added, ++rank);
            }
        }
    }

    void addScales()
    {
        for (const Json& scale : m_framework["echelles"]) {
            const std::string id = textOf(scale, "id");
            const std::string title = textOf(scale, "titre");
            Json line = identified(m_names.lineOf(id));
            line["category"] = title;
            line["position"] = 1;
            line["rubricId"] = m_names.scale(id);
            line["CFRubricCriterionLevels"] = levelsOf(scale, id);
            Json rubric = identified(m_names.scale(id));
            rubric["title"] = title;
            rubric["CFRubricCriteria"] = Json::array({dated(std::move(line))});
            m_rubrics.push_back(dated(std::move(rubric)));
            m_scaleData.push_back(without(scale, {"titre", "niveaux"}));
        }
    }

    Json levelsOf(const Json& scale, const std::string& id)
    {
        Json levels = Json::array();
        for (const Json& level : scale["niveaux"]) {
            const std::string identifier = m_names.level(id, levels.size() + 1);
            Json written = identified(identifier);
            written["description"] = joined(level["descriptif"]);
            if (level.contains("libelle"))
                written["quality"] = level["libelle"];
            if (level.contains("de"))
                written["score"] = level["de"];
            written["position"] = level["rang"];
            written["rubricCriterionId"] = m_names.lineOf(id);
            levels.push_back(dated(std::move(written)));
            if (Json rest = without(level, {"rang", "libelle", "descriptif"}); !rest.empty())
                append(m_levelData, identifier, std::move(rest));
        }
        return levels;
    }

    [[nodiscard]] Json data() const
    {
        Json rest =
            without(m_framework, {"format", "intitule", "version", "certificateur", "blocs"});
        rest["echelles"] = m_scaleData;
        const Json said = {{"format", caseDataFormat},
                           {"referentiel", std::move(rest)},
                           {"items", m_itemData},
                           {"niveaux", m_levelData}};
        return {{std::string(caseDataKey), said}};
    }

    const Json& m_framework;
    const CaseTerms& m_terms;
    CaseNames m_names;
    std::string m_date;
    Kind m_block;
    Kind m_competency;
    Kind m_criterion;
    Json m_types;
    Json m_items = Json::array();
    Json m_associations = Json::array();
    Json m_rubrics = Json::array();
    Json m_scaleData = Json::array();
    Json m_itemData = Json::object();
    Json m_levelData = Json::object();
};

} // namespace

std::string writeCase(std::string_view frameworkJson, const CaseTerms& terms)
{
    const Json framework = Json::parse(frameworkJson, nullptr, false);
    return indented(PackageWriter(framework, terms).take());
}

} // namespace delibere::codec
