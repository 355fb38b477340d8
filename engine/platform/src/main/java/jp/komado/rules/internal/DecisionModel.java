package jp.komado.rules.internal;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.komado.rules.DecisionInput;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a decision file says of itself besides its rows: name, dates, what each decision reads, the article of each rule. */
record DecisionModel(
    String name, String title, String versionTag, String axis, LocalDate effectiveFrom, Map<String, Decision> decisions,
    Map<String, String> annotations, Cells cells) {

    private static final String ID_SUFFIX = "-drd";
    private static final Pattern CHOICE = Pattern.compile("\"([^\"]*)\"");
    private static final String LANGUAGE = "expressionLanguage";
    private static final List<String> LOGIC = List.of("literalExpression", "invocation", "context", "relation", "list", "functionDefinition");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /**
     * A decision with its outputs, and all inputs that it and what it requires read.
     *
     * @param hitPolicy with its aggregation, as the file writes it
     * @param table whether it is a table and nothing else
     */
    record Decision(String id, String title, Map<String, Input> inputs, List<Output> outputs, String hitPolicy, boolean table) {
    }

    /** A column of answers; the type is empty where the file gives none. */
    record Output(String name, String type) {

        @Override
        public String toString() {
            return type.isEmpty() ? name : name + ": " + type;
        }
    }

    /**
     * The texts of a file that an engine has to read.
     *
     * @param languages in which some of them claim to be written; the format's own where they claim nothing
     */
    record Cells(List<String> expressions, List<String> tests, Set<String> languages) {
    }

    /**
     * An input variable; an optional one may be absent.
     *
     * @param clauses what the columns reading it allow, as they write it; empty if any value of the type is read
     * @param date whether the text is read as a date
     */
    record Input(String name, String type, boolean optional, List<String> clauses, boolean date) {

        /** As those who ask see it. */
        DecisionInput asSeen() {
            return new DecisionInput(name, kind(), optional, choices());
        }

        /** Whether programs can hand over the same as to the other. */
        boolean isReadAs(Input other) {
            return type.equals(other.type) && optional == other.optional && date == other.date;
        }

        private DecisionInput.Kind kind() {
            return switch (type) {
                case "string" -> date ? DecisionInput.Kind.DATE : DecisionInput.Kind.CODE;
                case "number" -> DecisionInput.Kind.NUMBER;
                case "boolean" -> DecisionInput.Kind.BOOLEAN;
                default -> DecisionInput.Kind.NUMBERS;
            };
        }

        private List<String> choices() {
            return clauses.stream().flatMap(clause -> CHOICE.matcher(clause).results()).map(found -> found.group(1)).distinct().toList();
        }
    }

    static DecisionModel read(String xml) {
        var root = parse(xml);
        var id = root.getAttribute("id");
        if (!id.endsWith(ID_SUFFIX)) {
            throw new IllegalArgumentException("a decision file's id is its name and " + ID_SUFFIX + ", not " + id);
        }
        Map<String, Element> byId = new LinkedHashMap<>();
        elements(root, "*").forEach(element -> byId.put(element.getAttribute("id"), element));
        Map<String, Decision> decisions = new LinkedHashMap<>();
        Map<String, String> annotations = new LinkedHashMap<>();
        String versionTag = null;
        for (Element decision : elements(root, "decision")) {
            Map<String, Input> inputs = new LinkedHashMap<>();
            collect(decision, byId, inputs, List.of());
            decisions.put(decision.getAttribute("id"), decision(decision, inputs));
            var tag = decision.getAttributeNS(CAMUNDA, "versionTag");
            if (versionTag != null && !versionTag.equals(tag)) {
                throw new IllegalArgumentException("decisions of " + id + " carry different version tags");
            }
            versionTag = tag;
            elements(decision, "rule").forEach(rule -> annotations.put(rule.getAttribute("id"), text(rule, "description")));
        }
        return new DecisionModel(id.substring(0, id.length() - ID_SUFFIX.length()), root.getAttribute("name"),
            Objects.requireNonNull(versionTag, "versionTag"), property(root, "axis"), LocalDate.parse(property(root, "effectiveFrom")),
            decisions, annotations, cells(root));
    }

    private static Decision decision(Element decision, Map<String, Input> inputs) {
        var tables = elements(decision, "decisionTable");
        var outputs = elements(decision, "output").stream()
            .map(output -> new Output(output.getAttribute("name"), output.getAttribute("typeRef"))).toList();
        var hitPolicy = tables.isEmpty() ? "" : (tables.get(0).getAttribute("hitPolicy") + " " + tables.get(0).getAttribute("aggregation")).trim();
        return new Decision(decision.getAttribute("id"), decision.getAttribute("name"), inputs, outputs, hitPolicy,
            tables.size() == 1 && LOGIC.stream().allMatch(other -> elements(decision, other).isEmpty()));
    }

    /** An empty cell allows everything, and an empty answer is none. */
    private static Cells cells(Element root) {
        var languages = elements(root, "*").stream().map(element -> element.getAttribute(LANGUAGE)).filter(language -> !language.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
        if (!root.getAttribute(LANGUAGE).isEmpty()) {
            languages.add(root.getAttribute(LANGUAGE));
        }
        return new Cells(texts(root, "inputExpression", "outputEntry"), texts(root, "inputEntry", "inputValues", "outputValues"), languages);
    }

    private static List<String> texts(Element root, String... holders) {
        return Arrays.stream(holders).flatMap(holder -> elements(root, holder).stream()).map(holder -> text(holder, "text"))
            .filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static void collect(Element decision, Map<String, Element> byId, Map<String, Input> inputs, List<Element> onTheWay) {
        if (onTheWay.contains(decision)) {
            throw new IllegalArgumentException("decision " + decision.getAttribute("id") + " requires itself");
        }
        var way = Stream.concat(onTheWay.stream(), Stream.of(decision)).toList();
        for (Element required : elements(decision, "requiredInput")) {
            var input = byId.get(target(required));
            var variable = elements(input, "variable").get(0);
            var optional = elements(input, "property").stream().anyMatch(p -> p.getAttribute("name").equals("optional"));
            var name = variable.getAttribute("name");
            inputs.put(name, new Input(name, variable.getAttribute("typeRef"), optional, clauses(byId.values(), name), isDate(input, name)));
        }
        for (Element required : elements(decision, "requiredDecision")) {
            collect(byId.get(target(required)), byId, inputs, way);
        }
    }

    /** What every column that reads the variable itself allows. */
    private static List<String> clauses(Collection<Element> all, String variable) {
        return all.stream().filter(element -> element.getLocalName().equals("input"))
            .filter(column -> text(column, "text").equals(variable))
            .flatMap(column -> elements(column, "inputValues").stream())
            .map(values -> text(values, "text")).distinct().toList();
    }

    private static boolean isDate(Element input, String variable) {
        return elements(input.getOwnerDocument().getDocumentElement(), "text").stream()
            .anyMatch(text -> text.getTextContent().contains("date(" + variable + ")"));
    }

    private static String target(Element requirement) {
        return requirement.getAttribute("href").substring(1);
    }

    private static String property(Element root, String name) {
        return elements(root, "property").stream()
            .filter(property -> property.getAttribute("name").equals(name))
            .map(property -> property.getAttribute("value")).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(root.getAttribute("id") + " does not say its " + name));
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not a decision file", e);
        }
    }

    private static List<Element> elements(Element parent, String localName) {
        NodeList nodes = parent.getElementsByTagNameNS("*", localName);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Element parent, String child) {
        var found = elements(parent, child);
        return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
    }
}
