package jp.komado.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;

/** Claims, payments, refunds and papers never touch a My Number (K5): their rooms have no way to the vault, not even through another room. */
class NoWayToTheVaultTest {

    private static final String VAULT = "jp.komado.vault";
    private static final Pattern TABLE = Pattern.compile("\"vault\"|\\bvault\\.[a-z]+_");
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.komado");

    private static final DescribedPredicate<JavaClass> KNOWS_THE_VAULT = new DescribedPredicate<>("are the vault's or know it") {
        @Override
        public boolean test(JavaClass type) {
            return inVault(type) || type.getPackageName().startsWith("jp.komado")
                && type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> inVault(dependency.getTargetClass()));
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"claims", "payment", "custody"})
    void no_class_of_the_room_uses_the_vault_or_one_that_does(String room) {
        rule(room).check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "payment", "custody"})
    void the_room_may_not_depend_on_it_and_asks_the_database_nothing_of_it(String room) throws Exception {
        var module = Class.forName("jp.komado." + room + ".package-info").getAnnotation(ApplicationModule.class);

        assertThat(module.allowedDependencies()).isNotEmpty().doesNotContain("vault", "identity", "intake");
        assertThat(asking(Path.of("src/main/java/jp/komado", room))).isEmpty();
        assertThat(asking(Path.of("src/main/java/jp/komado/vault"))).isNotEmpty();
    }

    @Test
    void the_rule_finds_a_room_that_does_use_it() {
        assertThat(rule("identity").evaluate(HOUSE).hasViolation()).isTrue();
    }

    private static ArchRule rule(String room) {
        return noClasses().that().resideInAPackage("jp.komado." + room + "..").should().dependOnClassesThat(KNOWS_THE_VAULT);
    }

    private static boolean inVault(JavaClass type) {
        return type.getPackageName().equals(VAULT) || type.getPackageName().startsWith(VAULT + ".");
    }

    private static List<Path> asking(Path room) throws IOException {
        try (var files = Files.walk(room)) {
            return files.filter(Files::isRegularFile).filter(file -> TABLE.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
