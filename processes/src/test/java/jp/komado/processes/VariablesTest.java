package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.junit.jupiter.api.Test;

/** Variables are few, declared, primitive, and read by somebody. */
class VariablesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'])[a-zA-Z]\\w*");
    private static final Pattern CHOICE = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne");
    /** Beans that an expression may ask. */
    private static final Set<String> BEANS = Set.of("decisionVersions", "execution");
    /** What decision tables that a model calls read by themselves. */
    private static final Set<String> READ_BY_TABLES = Set.of("municipalityCode", "applicationDate");

    @Test
    void every_variable_that_a_model_reads_is_declared_and_every_declared_one_is_read() {
        Set<String> read = new TreeSet<>(READ_BY_TABLES);
        for (Model model : Model.all()) {
            model.all(ConditionExpression.class).forEach(condition -> read.addAll(names(condition.getTextContent())));
            model.all(Condition.class).forEach(condition -> read.addAll(names(condition.getTextContent())));
            model.all(TimeDate.class).forEach(timer -> read.addAll(names(timer.getTextContent())));
            model.all(BusinessRuleTask.class).forEach(rule -> read.addAll(names(rule.getCamundaDecisionRefVersionTag())));
        }

        assertThat(read).isEqualTo(new TreeSet<>(declared().stringPropertyNames()));
    }

    @Test
    void every_gateway_has_a_way_for_every_value() {
        for (Model model : Model.all()) {
            for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    Set<String> asked = new HashSet<>();
                    Set<String> answers = new TreeSet<>();
                    for (SequenceFlow flow : gateway.getOutgoing()) {
                        assertThat(flow.getConditionExpression()).as("condition of %s", flow.getId()).isNotNull();
                        String condition = flow.getConditionExpression().getTextContent();
                        asked.addAll(names(condition));
                        answers.add(answer(condition));
                    }
                    assertThat(asked).as("what %s reads", gateway.getId()).hasSize(1);
                    assertThat(answers).as("ways out of %s", gateway.getId()).isEqualTo(values(asked.iterator().next()));
                }
            }
        }
    }

    private static String answer(String condition) {
        Matcher choice = CHOICE.matcher(condition);
        if (choice.matches()) {
            return choice.group(2);
        }
        return condition.startsWith("${!") ? "false" : "true";
    }

    private static Set<String> values(String variable) {
        String declared = declared().getProperty(variable);
        return declared.equals("flag")
                ? new TreeSet<>(Set.of("true", "false"))
                : Arrays.stream(declared.split("\\|")).map(String::trim).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher name = NAME.matcher(expression.group(1).replaceAll("'[^']*'", "''"));
            while (name.find()) {
                if (!WORDS.contains(name.group()) && !BEANS.contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    private static Properties declared() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/variables.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
