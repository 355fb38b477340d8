package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The picture is read by people: everything is drawn, in the lane of its role, and nothing covers anything else. */
class PictureTest {

    private static final Set<String> ROLES = Set.of("区市町村窓口", "家庭支援課", "医療助成課", "審査会事務局", "決裁者", "担当課長", "文書担当", "情報セキュリティ責任者",
            "システム");

    @TestFactory
    Stream<DynamicTest> puts_every_element_into_the_lane_of_its_role() {
        return forEach(model -> {
            Map<String, Rectangle2D> shapes = shapes(model);
            List<FlowNode> placed = new ArrayList<>();
            for (Lane lane : model.all(Lane.class)) {
                assertThat(ROLES).contains(lane.getName());
                for (FlowNode node : lane.getFlowNodeRefs()) {
                    placed.add(node);
                    Rectangle2D centre = centre(shapes.get(node.getId()));
                    assertThat(shapes.get(lane.getId()).contains(centre.getX(), centre.getY()))
                            .as("%s lies in lane %s", node.getId(), lane.getName()).isTrue();
                }
            }
            List<FlowNode> top = model.all(FlowNode.class).stream().filter(node -> !(node.getParentElement() instanceof SubProcess)).toList();
            assertThat(placed).containsExactlyInAnyOrderElementsOf(top);
        });
    }

    @TestFactory
    Stream<DynamicTest> covers_no_element_by_another() {
        return forEach(model -> {
            List<Map.Entry<String, Rectangle2D>> nodes = nodes(model, true);
            for (int i = 0; i < nodes.size(); i++) {
                for (int j = i + 1; j < nodes.size(); j++) {
                    assertThat(nodes.get(i).getValue().intersects(nodes.get(j).getValue()))
                            .as("%s covers %s", nodes.get(i).getKey(), nodes.get(j).getKey()).isFalse();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> draws_every_flow_at_right_angles_from_border_to_border_around_other_elements() {
        return forEach(model -> {
            Map<String, Rectangle2D> shapes = shapes(model);
            Map<String, List<Line2D>> edges = edges(model);
            for (SequenceFlow flow : model.all(SequenceFlow.class)) {
                List<Line2D> lines = edges.get(flow.getId());
                assertThat(lines).as("picture of %s", flow.getId()).isNotEmpty();
                assertThat(touches(shapes.get(flow.getSource().getId()), lines.get(0).getX1(), lines.get(0).getY1()))
                        .as("%s leaves its source", flow.getId()).isTrue();
                Line2D last = lines.get(lines.size() - 1);
                assertThat(touches(shapes.get(flow.getTarget().getId()), last.getX2(), last.getY2()))
                        .as("%s reaches its target", flow.getId()).isTrue();
                for (Line2D line : lines) {
                    assertThat(line.getX1() == line.getX2() || line.getY1() == line.getY2()).as("%s is straight", flow.getId()).isTrue();
                    for (Map.Entry<String, Rectangle2D> node : nodes(model, false)) {
                        boolean own = Set.of(flow.getSource().getId(), flow.getTarget().getId()).contains(node.getKey());
                        assertThat(!own && line.intersects(node.getValue())).as("%s runs over %s", flow.getId(), node.getKey()).isFalse();
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> lets_no_label_lie_on_an_element_or_on_another_label() {
        return forEach(model -> {
            Map<String, Rectangle2D> labels = labels(model);
            for (Map.Entry<String, Rectangle2D> label : labels.entrySet()) {
                nodes(model, true).forEach(node -> assertThat(node.getValue().intersects(label.getValue()))
                        .as("label of %s lies on %s", label.getKey(), node.getKey()).isFalse());
                labels.forEach((other, bounds) -> assertThat(!other.equals(label.getKey()) && bounds.intersects(label.getValue()))
                        .as("labels of %s and %s", label.getKey(), other).isFalse());
            }
        });
    }

    private static Stream<DynamicTest> forEach(Consumer<Model> rule) {
        return Model.all().stream().map(model -> DynamicTest.dynamicTest(model.name(), () -> rule.accept(model)));
    }

    /** Flow nodes without the frames of sub-processes, and without boundary events where those may sit on their task. */
    private static List<Map.Entry<String, Rectangle2D>> nodes(Model model, boolean withoutBoundaries) {
        Set<String> ids = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .filter(node -> !(withoutBoundaries && node instanceof BoundaryEvent))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        return shapes(model).entrySet().stream().filter(shape -> ids.contains(shape.getKey())).toList();
    }

    private static Map<String, Rectangle2D> shapes(Model model) {
        Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
        model.all(BpmnShape.class).forEach(shape -> shapes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds())));
        return shapes;
    }

    private static Map<String, Rectangle2D> labels(Model model) {
        Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        model.all(BpmnShape.class).stream().filter(shape -> shape.getBpmnLabel() != null)
                .forEach(shape -> labels.put(shape.getBpmnElement().getId(), rectangle(shape.getBpmnLabel().getBounds())));
        model.all(BpmnEdge.class).stream().filter(edge -> edge.getBpmnLabel() != null)
                .forEach(edge -> labels.put(edge.getBpmnElement().getId(), rectangle(edge.getBpmnLabel().getBounds())));
        return labels;
    }

    private static Map<String, List<Line2D>> edges(Model model) {
        Map<String, List<Line2D>> edges = new LinkedHashMap<>();
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            List<Line2D> lines = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                lines.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
            }
            edges.put(edge.getBpmnElement().getId(), lines);
        }
        return edges;
    }

    private static boolean touches(Rectangle2D shape, double x, double y) {
        boolean inside = new Rectangle2D.Double(shape.getX() - 1, shape.getY() - 1, shape.getWidth() + 2, shape.getHeight() + 2).contains(x, y);
        boolean deep = new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2).contains(x, y);
        return inside && !deep;
    }

    private static Rectangle2D centre(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getCenterX(), shape.getCenterY(), 0, 0);
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
