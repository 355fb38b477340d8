package jp.komado.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One version of a decision file as it lies in the folder, read as XML. */
record DecisionFile(Path path, Document xml) {

    static final Path ROOT = Path.of("src/main/resources/decisions");

    static List<DecisionFile> all() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().map(DecisionFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecisionFile of(String name, String version) {
        return read(ROOT.resolve(name).resolve(version).resolve(name + ".dmn"));
    }

    static DecisionFile read(Path path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new DecisionFile(path, factory.newDocumentBuilder().parse(path.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    String name() {
        return path.getFileName().toString().replace(".dmn", "");
    }

    String version() {
        return path.getParent().getFileName().toString();
    }

    List<Element> decisions() {
        return elements(xml.getDocumentElement(), "decision");
    }

    Optional<String> property(Element owner, String property) {
        return elements(owner, "property").stream()
            .filter(element -> element.getAttribute("name").equals(property))
            .map(element -> element.getAttribute("value")).findFirst();
    }

    /** Type of every input variable of the file, by name. */
    Map<String, String> inputTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        elements(xml.getDocumentElement(), "inputData").forEach(input -> {
            var variable = elements(input, "variable").get(0);
            types.put(variable.getAttribute("name"), variable.getAttribute("typeRef"));
        });
        return types;
    }

    /** Input variables that a decision and all it requires read, each once. */
    List<String> inputsOf(Element decision) {
        List<String> names = new ArrayList<>();
        elements(decision, "requiredInput").forEach(required -> names.add(
            elements(byId(required.getAttribute("href").substring(1)), "variable").get(0).getAttribute("name")));
        elements(decision, "requiredDecision").forEach(required -> names.addAll(inputsOf(byId(required.getAttribute("href").substring(1)))));
        return names.stream().distinct().toList();
    }

    Element byId(String id) {
        return Objects.requireNonNull(elements(xml.getDocumentElement(), "*").stream()
            .filter(element -> element.getAttribute("id").equals(id)).findFirst().orElse(null), id);
    }

    Path examples(Element decision) {
        return path.resolveSibling(decision.getAttribute("id") + ".examples.csv");
    }

    static List<Element> elements(Element parent, String localName) {
        NodeList nodes = parent.getElementsByTagNameNS("*", localName);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static String text(Element parent, String child) {
        var children = parent.getElementsByTagNameNS("*", child);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent().trim();
    }

    @Override
    public String toString() {
        return name() + " " + version();
    }
}
