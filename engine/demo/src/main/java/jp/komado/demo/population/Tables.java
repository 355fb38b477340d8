package jp.komado.demo.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.komado.demo.population.SyntheticPerson.Sex;

/** The lists that names and places are drawn from. */
final class Tables {

    record FamilyName(String kanji, String kana) {
    }

    record GivenName(String kanji, String kana, Sex sex, boolean child) {
    }

    record Insurer(SyntheticInsurance.Kind kind, String number, String name) {
    }

    final List<SyntheticMunicipality> municipalities = read("municipality").stream()
        .map(r -> new SyntheticMunicipality(r[0], r[1], r[2], r[3], r[4].equals("CHOME"), List.of(r[5].split("\\|")))).toList();
    final List<FamilyName> familyNames = read("family-name").stream().map(r -> new FamilyName(r[0], r[1])).toList();
    final List<GivenName> givenNames = read("given-name").stream()
        .map(r -> new GivenName(r[0], r[1], Sex.valueOf(r[2]), r[3].equals("CHILD"))).toList();
    final List<String> hospitals = read("hospital").stream().map(r -> r[0]).toList();
    final List<Insurer> insurers = read("insurer").stream()
        .map(r -> new Insurer(SyntheticInsurance.Kind.valueOf(r[0]), SyntheticNumbers.withMod10(r[1] + r[2]), r[3])).toList();

    List<GivenName> givenNames(Sex sex, boolean child) {
        return givenNames.stream().filter(n -> n.sex() == sex && n.child() == child).toList();
    }

    List<Insurer> insurers(SyntheticInsurance.Kind kind) {
        return insurers.stream().filter(i -> i.kind() == kind).toList();
    }

    /** Rows without the header line. */
    private static List<String[]> read(String name) {
        var resource = "/population/" + name + ".csv";
        try (var in = new BufferedReader(new InputStreamReader(Tables.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
