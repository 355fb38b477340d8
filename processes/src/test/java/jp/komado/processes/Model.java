package jp.komado.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model file as it lies in the folder. */
record Model(String name, BpmnModelInstance bpmn) {

    static final Path FOLDER = Path.of("src/main/resources/processes");
    static final Path FORMS = Path.of("src/main/resources/forms");

    static List<Model> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Model::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Model read(Path file) {
        return new Model(file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile()));
    }

    Process process() {
        return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    static Optional<String> property(FlowNode node, String name) {
        if (node.getExtensionElements() == null) {
            return Optional.empty();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("");
    }

    /** {@code Service_ComputeCap} → {@code computeCap} */
    static String bean(FlowNode node) {
        String object = node.getId().substring(node.getId().indexOf('_') + 1);
        return Character.toLowerCase(object.charAt(0)) + object.substring(1);
    }

    @Override
    public String toString() {
        return name;
    }
}
