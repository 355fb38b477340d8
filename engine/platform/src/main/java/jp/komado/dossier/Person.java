package jp.komado.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.komado.text.PersonName;
import jp.komado.text.SearchText;
import org.springframework.lang.Nullable;

/**
 * A patient, applicant or household member. The log key is random and stands for the person in the access log; it never
 * changes and says nothing.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;
    private UUID logKey;
    private String familyName;
    private String givenName;
    private String familyKana;
    private String givenKana;
    private String nameSearch;
    private String givenNameSearch;
    private String kanaSearch;
    private String givenKanaSearch;
    @Nullable
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    @Nullable
    private String postalCode;
    @Nullable
    private String address;
    @Nullable
    private String phone;
    private boolean individualNumberWithheld;
    @Nullable
    private UUID toldInCase;
    @Nullable
    private String heldReason;
    private Instant createdAt;
    private Instant updatedAt;
    @Version
    private Long version;

    protected Person() {
    }

    Person(PersonDetails details, Instant at) {
        this.id = UUID.randomUUID();
        this.logKey = UUID.randomUUID();
        this.createdAt = at;
        describe(details, at);
    }

    void describe(PersonDetails details, Instant at) {
        familyName = PersonText.name(details.familyName());
        givenName = PersonText.name(details.givenName());
        familyKana = PersonText.kana(details.familyKana());
        givenKana = PersonText.kana(details.givenKana());
        nameSearch = SearchText.normalize(familyName + givenName);
        givenNameSearch = SearchText.normalize(givenName);
        kanaSearch = SearchText.normalize(familyKana + givenKana);
        givenKanaSearch = SearchText.normalize(givenKana);
        birthDate = details.birthDate();
        sex = details.sex() == null ? Sex.UNKNOWN : details.sex();
        postalCode = PersonText.postalCode(details.postalCode());
        address = PersonText.line(details.address());
        phone = PersonText.phone(details.phone());
        individualNumberWithheld = details.individualNumberWithheld();
        updatedAt = at;
    }

    /** Which application told what is known now. */
    void toldIn(@Nullable UUID caseId) {
        toldInCase = caseId;
    }

    @Nullable
    UUID toldInCase() { return toldInCase; }

    void hold(String reason, Instant at) {
        heldReason = reason;
        updatedAt = at;
    }

    public UUID id() { return id; }

    /** What the access log holds instead of a name. */
    public UUID logKey() { return logKey; }

    public String familyName() { return familyName; }

    public String givenName() { return givenName; }

    public String familyKana() { return familyKana; }

    public String givenKana() { return givenKana; }

    /** The name; empty while a paper's content is not entered yet. */
    public Optional<PersonName> name() {
        return familyName.isEmpty() ? Optional.empty()
            : Optional.of(new PersonName(familyName, givenName, familyKana, givenKana));
    }

    /** Family and given name as on letters; the reading where the name is not known yet. */
    public String fullName() {
        return name().map(PersonName::full).orElseGet(this::fullKana);
    }

    /** Family and given name in katakana. */
    public String fullKana() {
        return (familyKana + "\u3000" + givenKana).strip();
    }

    /** The reading in its normalised form, as comparisons use it. */
    public String kanaSearch() { return kanaSearch; }

    @Nullable
    public LocalDate birthDate() { return birthDate; }

    public Sex sex() { return sex; }

    @Nullable
    public String postalCode() { return postalCode; }

    @Nullable
    public String address() { return address; }

    @Nullable
    public String phone() { return phone; }

    public boolean individualNumberWithheld() { return individualNumberWithheld; }

    @Nullable
    public String heldReason() { return heldReason; }

    /** Everything a form says about the person. */
    public PersonDetails details() {
        return new PersonDetails(familyName, givenName, familyKana, givenKana, birthDate, sex, postalCode, address, phone,
            individualNumberWithheld);
    }
}
