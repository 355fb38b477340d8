package jp.komado.access.internal;

import java.util.List;
import jp.komado.problem.FieldError;
import org.passay.CharacterCharacteristicsRule;
import org.passay.CharacterRule;
import org.passay.EnglishCharacterData;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RepeatCharacterRegexRule;
import org.passay.RuleResultDetail;
import org.passay.UsernameRule;
import org.springframework.stereotype.Component;

/** What a password must be: twelve characters, two kinds of them, without the id and without long repetitions. */
@Component
class PasswordRules {

    private static final int REPEATED = 5;

    private final PasswordValidator validator = new PasswordValidator(
            new LengthRule(12, 128),
            new CharacterCharacteristicsRule(
                    2,
                    new CharacterRule(EnglishCharacterData.Alphabetical, 1),
                    new CharacterRule(EnglishCharacterData.Digit, 1),
                    new CharacterRule(EnglishCharacterData.Special, 1)),
            new UsernameRule(true, true),
            new RepeatCharacterRegexRule(REPEATED));

    List<FieldError> check(String id, String password, String pointer) {
        return validator.validate(new PasswordData(id, password)).getDetails().stream()
                .map(RuleResultDetail::getErrorCode)
                .map(PasswordRules::code)
                .distinct()
                .map(code -> FieldError.of(pointer, code))
                .toList();
    }

    private static String code(String passay) {
        if (passay.startsWith("ILLEGAL_USERNAME")) {
            return "access.password.contains-id";
        }
        return switch (passay) {
            case "TOO_SHORT", "TOO_LONG" -> "access.password.length";
            case "ILLEGAL_MATCH" -> "access.password.repetition";
            default -> "access.password.characters";
        };
    }
}
