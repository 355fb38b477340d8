package jp.komado.payment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The register of banks and branches (金融機関コード・支店コード), from a file that is replaced when the banks' association publishes a new
 * one: bank, bank's name, branch, branch's name, names in half-width kana.
 */
@Component
class Banks {

    private final Map<String, String> banks = new HashMap<>();
    private final Map<String, String> branches = new HashMap<>();

    Banks(@Value("${komado.payment.banks:classpath:reference/banks.csv}") Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (var row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreSurroundingSpaces(true).get().parse(reader)) {
                banks.put(row.get("bank"), row.get("bankName"));
                branches.put(row.get("bank") + "-" + row.get("branch"), row.get("branchName"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a bank, in half-width kana. */
    Optional<String> bank(String code) {
        return Optional.ofNullable(banks.get(code));
    }

    /** The name of a branch of a bank, in half-width kana. */
    Optional<String> branch(String bank, String code) {
        return Optional.ofNullable(branches.get(bank + "-" + code));
    }
}
