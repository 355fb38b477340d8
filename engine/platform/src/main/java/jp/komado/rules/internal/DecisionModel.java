package jp.komado.rules.internal;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
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
    Map<String, String> annotations) {

    private static final String ID_SUFFIX = "-drd";
    private static final Pattern CHOICE = Pattern.compile("\"([^\"]*)\"");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /** A decision with its outputs, and all inputs that it and what it requires read. */
    record Decision(String id, String title, Map<String, Input> inputs, List<String> outputs) {
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
            collect(decision, byId, inputs);
            decisions.put(decision.getAttribute("id"), new Decision(decision.getAttribute("id"), decision.getAttribute("name"), inputs,
                elements(decision, "output").stream().map(output -> output.getAttribute("name")).toList()));
            var tag = decision.getAttributeNS(CAMUNDA, "versionTag");
            if (versionTag != null && !versionTag.equals(tag)) {
                throw new IllegalArgumentException("decisions of " + id + " carry different version tags");
            }
            versionTag = tag;
            elements(decision, "rule").forEach(rule -> annotations.put(rule.getAttribute("id"), text(rule, "description")));
        }
        return new DecisionModel(id.substring(0, id.length() - ID_SUFFIX.length()), root.getAttribute("name"),
            Objects.requireNonNull(versionTag, "versionTag"), property(root, "axis"), LocalDate.parse(property(root, "effectiveFrom")),
            decisions, annotations);
    }

    private static void collect(Element decision, Map<String, Element> byId, Map<String, Input> inputs) {
        for (Element required : elements(decision, "requiredInput")) {
            var input = byId.get(target(required));
            var variable = elements(input, "variable").get(0);
            var optional = elements(input, "property").stream().anyMatch(p -> p.getAttribute("name").equals("optional"));
            var name = variable.getAttribute("name");
            inputs.put(name, new Input(name, variable.getAttribute("typeRef"), optional, clauses(byId.values(), name), isDate(input, name)));
        }
        for (Element required : elements(decision, "requiredDecision")) {
            collect(byId.get(target(required)), byId, inputs);
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
