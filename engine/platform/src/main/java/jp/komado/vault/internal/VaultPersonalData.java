package jp.komado.vault.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Component;

/** The vault answers for its people. Even a disclosure gets the number masked; in full it is only shown through the gate. */
@Component
class VaultPersonalData implements PersonalData {

    private final VaultRepository vault;
    private final IndividualNumbers numbers;

    VaultPersonalData(VaultRepository vault, IndividualNumbers numbers) {
        this.vault = vault;
        this.numbers = numbers;
    }

    @Override
    public String room() {
        return "vault";
    }

    @Override
    public Set<String> tables() {
        return Set.of("vault.individual_number");
    }

    @Override
    public Map<String, Object> export(UUID personId) {
        String masked = numbers.masked(personId);
        return masked == null ? Map.of() : Map.of("individualNumber", masked);
    }

    @Override
    public void hold(UUID personId, String reason) {
        vault.hold(personId, reason);
    }

    @Override
    public int erase(UUID personId) {
        if (vault.isHeld(personId)) {
            throw Problem.conflict("vault.held");
        }
        return vault.erase(personId);
    }
}
