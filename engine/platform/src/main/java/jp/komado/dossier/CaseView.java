package jp.komado.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A dossier as the screens show it. My Numbers are masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
    UUID id, long version, String applicationNumber, ApplicationKind kind, Channel channel, ApplicationStatus status,
    MunicipalityView municipality, LocalDate receivedOn, LocalDate applicationDate, LocalDate standardPeriodEnds,
    @Nullable String counterReceiptNumber, boolean byProxy, PersonView patient, @Nullable PersonView applicant,
    @Nullable String relationship, List<MemberView> household, @Nullable Insurance insurance, @Nullable DiseaseView disease,
    SpecialCircumstances special, RetroactiveReason retroactiveReason, List<String> institutions, Consents consents,
    @Nullable BoardView board, @Nullable CaseDecisions.Summary decision, @Nullable WaitingView waiting,
    List<OtherCase> possibleDuplicates) {

    /** Code and name in the reader's language. */
    public record MunicipalityView(String code, String name) {
    }

    /**
     * @param earlier                what was known before something else was told, the latest first
     * @param individualNumberMasked eight stars and four digits, only for those who work with My Numbers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
        UUID id, String familyName, String givenName, String familyKana, String givenKana, @Nullable LocalDate birthDate,
        @Nullable Integer age, Sex sex, @Nullable String postalCode, @Nullable String address, @Nullable String phone,
        boolean individualNumberOnFile, @Nullable String individualNumberMasked, boolean individualNumberWithheld,
        List<OtherName> otherNames, List<PersonHistory.Earlier> earlier) {
    }

    /** A line of the household statement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberView(PersonView person, String relationship, boolean insured, @Nullable Boolean sameResidence) {
    }

    /** The disease with the name of its group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DiseaseView(
        @Nullable String group, @Nullable String groupName, @Nullable String code, @Nullable String name,
        @Nullable LocalDate diagnosisDate, @Nullable LocalDate opinionDate, @Nullable String doctorNumber) {
    }

    /** The board's reply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardView(
        LocalDate consultedOn, LocalDate repliedOn, String replyNumber, BoardResult result, boolean severe,
        boolean lifeSupport, @Nullable String reason) {
    }

    /** Who has the ball, since when, and what happens by itself next. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WaitingView(
        String sentence, @Nullable String who, @Nullable Instant since, int officeDays, @Nullable String next) {
    }

    /** Another application that may be for the same child. */
    public record OtherCase(UUID id, String applicationNumber, ApplicationStatus status, LocalDate applicationDate) {
    }
}
