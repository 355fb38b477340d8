package jp.komado.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a reader should be able to rely on without looking. */
@AnalyzeClasses(packages = "jp.komado", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

    @ArchTest
    static final ArchRule the_engine_is_known_only_to_the_workflow_and_to_process_packages = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "jp.komado.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine can be left (ADR 0001)");

    @ArchTest
    static final ArchRule entities_do_not_cross_the_web = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule controllers_live_in_web_and_are_named_so = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(Autowired.class).because("constructors tell what a class needs");

    @ArchTest
    static final ArchRule nothing_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule delegates_are_postmen = constructors()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Delegate")
            .should(new ArchCondition<JavaConstructor>("take one collaborator") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    if (constructor.getRawParameterTypes().size() > 1) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes more than one collaborator"));
                    }
                }
            });

    @ArchTest
    static final ArchRule delegates_are_named_after_their_element = classes()
            .that(new DescribedPredicate<JavaClass>("implement JavaDelegate") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                            && type.getAllRawInterfaces().stream()
                                    .anyMatch(one -> one.getName().equals("org.camunda.bpm.engine.delegate.JavaDelegate"));
                }
            })
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process..");

    @ArchTest
    static final ArchRule no_drawers = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..dto..", "..impl..");
}
