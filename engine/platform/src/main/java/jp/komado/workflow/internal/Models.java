package jp.komado.workflow.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.komado.workflow.ProcessElement;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the deployed models say about their elements; read once for each version, which never changes. */
@Component
class Models {

    private final RepositoryService repository;
    private final Map<String, Map<String, ModelElement>> elementsOfDefinition = new ConcurrentHashMap<>();

    Models(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    ModelElement element(String definitionId, String elementId) {
        return elements(definitionId).get(elementId);
    }

    /** The flow nodes by id, in the order of the file. */
    Map<String, ModelElement> elements(String definitionId) {
        return elementsOfDefinition.computeIfAbsent(definitionId, this::read);
    }

    ProcessDefinition newest(String processKey) {
        ProcessDefinition definition = repository.createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No process " + processKey + " is deployed");
        }
        return definition;
    }

    private Map<String, ModelElement> read(String definitionId) {
        String processKey = repository.getProcessDefinition(definitionId).getKey();
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Map<String, ModelElement> elements = new LinkedHashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            ProcessElement element = new ProcessElement(
                    processKey,
                    node.getId(),
                    node.getElementType().getTypeName(),
                    node.getName(),
                    property(node, "step"),
                    node instanceof UserTask task ? task.getCamundaFormKey() : null);
            elements.put(node.getId(), new ModelElement(element, property(node, "differentFrom")));
        }
        return elements;
    }

    private static String property(FlowNode node, String name) {
        if (node.getExtensionElements() == null) {
            return null;
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
