package jp.komado.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.komado.access.CurrentUser;
import jp.komado.access.Role;
import jp.komado.audit.PersonalData;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.StoredDocument;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.SampleCases;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.TaskHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DecidedCases.class)
class CertificatesTest {

    private static final CurrentUser WORKER = new CurrentUser("worker1", "職員", "家庭支援課", Set.of(Role.CASE_WORKER), null);

    @LocalServerPort
    private int port;
    @Autowired
    private Certificates certificates;
    @Autowired
    private Notices notices;
    @Autowired
    private ResultLists resultLists;
    @Autowired
    private Documents documents;
    @Autowired
    private Applications applications;
    @Autowired
    private Timeline timeline;
    @Autowired
    private SampleCases cases;
    @Autowired
    private List<TaskHandler> handlers;
    @Autowired
    private List<PersonalData> rooms;
    @Autowired
    private TransactionTemplate transactions;

    private ApplicationEpisode episode;
    private UUID caseId;

    @BeforeEach
    void certify() {
        episode = cases.entered("131024", ApplicationStatus.CERTIFIED);
        caseId = episode.id();
    }

    @Test
    void a_job_that_runs_twice_makes_one_number_one_certificate_and_one_document_of_each_kind() {
        RecipientNumber first = certificates.assignNumber(caseId);
        assertThat(certificates.assignNumber(caseId)).isEqualTo(first);
        certificates.render(caseId);
        certificates.render(caseId);

        assertThat(first.value()).matches("1\\d{6}");
        assertThat(certificates.ofCase(caseId)).singleElement().satisfies(certificate -> {
            assertThat(certificate.recipientNumber()).isEqualTo(first.value());
            assertThat(certificate.publicPayerNumber()).isEqualTo("52136017");
            assertThat(certificate.printCount()).isEqualTo(1);
        });
        assertThat(documents.ofCase(caseId)).extracting(StoredDocument::kind).containsExactly(DocumentKind.CERTIFICATE, DocumentKind.CAP_LEDGER);
        assertThat(timeline.of(caseId)).hasSize(2);
    }

    @Test
    void a_person_keeps_the_number_at_renewal_and_gets_the_next_issue() {
        RecipientNumber number = certificates.assignNumber(caseId);
        ApplicationEpisode renewal = cases.again("131024", episode, ApplicationStatus.CERTIFIED);

        assertThat(certificates.assignNumber(renewal.id())).isEqualTo(number);
        assertThat(certificates.of(renewal.id()).issueNumber()).isEqualTo(2);
    }

    @Test
    void numbers_asked_for_at_the_same_time_are_all_different() {
        List<ApplicationEpisode> many = IntStream.range(0, 8).mapToObj(i -> cases.entered("131024", ApplicationStatus.CERTIFIED)).toList();

        List<CompletableFuture<RecipientNumber>> asked = many.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> certificates.assignNumber(one.id())))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join)).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void the_certificate_says_what_the_dossier_and_the_decision_say() throws IOException {
        String number = certificates.assignNumber(caseId).value();
        certificates.render(caseId);

        String text = text(certificates.of(caseId).certificateDocumentId());
        assertThat(text).contains(number, "52136017", "髙橋陽翔", "髙橋美咲", "104-0045", "母", "ファロー四徴症", "慢性心疾患", "■重症患者")
                .contains("2,500円", "Ⅳ一般所得Ⅰ", "令和8年10月23日から令和9年9月30日まで", "全国健康保険協会東京支部", episode.applicationNumber());
        assertThat(text(certificates.of(caseId).ledgerDocumentId())).contains("令和9年9月分", number);
    }

    @Test
    void a_faulty_print_is_made_again_and_only_the_new_one_is_left() {
        certificates.assignNumber(caseId);
        certificates.render(caseId);
        UUID faulty = certificates.of(caseId).certificateDocumentId();

        complete("{\"outcome\":\"REPRINT\",\"note\":\"かすれ\"}");
        certificates.render(caseId);

        Certificate certificate = certificates.of(caseId);
        assertThat(certificate.state()).isEqualTo(Certificate.State.PRINTED);
        assertThat(certificate.printCount()).isEqualTo(2);
        assertThat(certificate.certificateDocumentId()).isNotEqualTo(faulty);
        assertThat(documents.ofCase(caseId)).hasSize(2).extracting(StoredDocument::id).doesNotContain(faulty);
    }

    @Test
    void the_check_needs_the_address_compared_and_refuses_one_that_changed_after_the_print() {
        certificates.assignNumber(caseId);
        certificates.render(caseId);

        assertThatThrownBy(() -> complete("{\"outcome\":\"OK\",\"addressChecked\":false}")).isInstanceOf(TaskDataInvalid.class);
        cases.moves(episode, "東京都立川市錦町一丁目１番１号");
        assertThatThrownBy(() -> complete("{\"outcome\":\"OK\",\"addressChecked\":true}")).isInstanceOf(TaskDataInvalid.class);

        complete("{\"outcome\":\"REPRINT\",\"note\":\"転居\"}");
        certificates.render(caseId);
        complete("{\"outcome\":\"OK\",\"addressChecked\":true,\"trackingNumber\":\"123-45-67890-1\"}");

        assertThat(certificates.of(caseId).state()).isEqualTo(Certificate.State.CHECKED);
        assertThat(certificates.of(caseId).checkedBy()).isEqualTo("worker1");
    }

    @Test
    void nothing_is_posted_unchecked_and_posting_twice_is_posting_once() {
        certificates.assignNumber(caseId);
        certificates.render(caseId);
        assertThatThrownBy(() -> certificates.recordPosting(caseId)).isInstanceOf(IllegalStateException.class);

        complete("{\"outcome\":\"OK\",\"addressChecked\":true}");
        certificates.recordPosting(caseId);
        certificates.recordPosting(caseId);
        resultLists.addCertified(caseId);
        resultLists.addCertified(caseId);

        assertThat(certificates.of(caseId).postedOn()).isNotNull();
        assertThat(applications.find(caseId).status()).isEqualTo(ApplicationStatus.ISSUED);
        assertThat(timeline.of(caseId)).extracting(Timeline.Line::step).containsExactly("⑪", "⑪", "⑪", "⑪", "⑪'");
    }

    @Test
    void each_municipality_sees_its_own_list_without_my_number_and_the_prefecture_sees_all() {
        certificates.assignNumber(caseId);
        certificates.render(caseId);
        complete("{\"outcome\":\"OK\",\"addressChecked\":true}");
        certificates.recordPosting(caseId);
        resultLists.addCertified(caseId);

        var own = KomadoClient.signedIn(port, "ward-chuo").get("/api/result-lists");
        var foreign = KomadoClient.signedIn(port, "ward-tachikawa");
        var worker = KomadoClient.signedIn(port, "worker1").get("/api/result-lists");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).contains(episode.applicationNumber(), "中央区", "CERTIFIED").doesNotContainIgnoringCase("individualNumber");
        assertThat(own.json().get("lists")).hasSize(1);
        assertThat(foreign.get("/api/result-lists").body()).doesNotContain(episode.applicationNumber());
        assertThat(foreign.get("/api/result-lists?municipality=131024").status()).isEqualTo(403);
        assertThat(worker.body()).contains(episode.applicationNumber());
        assertThat(KomadoClient.signedIn(port, "analyst").get("/api/result-lists").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/result-lists?month=rubbish").status()).isEqualTo(422);
    }

    @Test
    void the_certificates_of_a_case_are_listed_to_those_who_may_see_them() {
        certificates.assignNumber(caseId);
        certificates.render(caseId);

        var worker = KomadoClient.signedIn(port, "worker1");
        var listed = worker.get("/api/cases/" + caseId + "/certificates");

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().get(0).get("monthlyCapYen").asInt()).isEqualTo(2_500);
        assertThat(listed.json().get(0).get("validTo").asText()).isEqualTo("2027-09-30");
        assertThat(worker.get("/api/documents/" + listed.json().get(0).get("certificateDocumentId").asText() + "/content").status()).isEqualTo(200);
        assertThat(KomadoClient.signedIn(port, "ward-tachikawa").get("/api/cases/" + caseId + "/certificates").status()).isEqualTo(404);
    }

    @Test
    void a_refusal_makes_one_notice_and_one_line_on_the_list() throws IOException {
        ApplicationEpisode refused = cases.entered("132021", ApplicationStatus.REFUSED);

        notices.issueRefusal(refused.id());
        notices.issueRefusal(refused.id());

        assertThat(documents.ofCase(refused.id())).singleElement().satisfies(notice -> assertThat(notice.kind()).isEqualTo(DocumentKind.REFUSAL_NOTICE));
        assertThat(text(documents.ofCase(refused.id()).get(0).id())).contains("支給認定をしないことに決定した", "審査請求", refused.applicationNumber());
        assertThat(KomadoClient.signedIn(port, "ward-tachikawa").get("/api/result-lists").body()).contains(refused.applicationNumber(), "REFUSED");
    }

    @Test
    void a_rejection_gives_its_ground_in_the_words_of_the_law() throws IOException {
        ApplicationEpisode rejected = cases.entered("131024", ApplicationStatus.REJECTED);

        notices.issueRejection(rejected.id());

        assertThat(text(documents.ofCase(rejected.id()).get(0).id()))
                .contains("申請を却下することに決定した", "補正がされなかったため", "行政手続法第７条", "提出されなかったため", "福祉子家第");
    }

    @Test
    void a_letter_number_is_given_back_when_its_letter_is_not_made() {
        ApplicationEpisode rejected = cases.entered("131024", ApplicationStatus.REJECTED);
        ApplicationEpisode next = cases.entered("131024", ApplicationStatus.REJECTED);

        transactions.executeWithoutResult(status -> {
            notices.issueRejection(rejected.id());
            status.setRollbackOnly();
        });
        assertThat(documents.ofCase(rejected.id())).isEmpty();
        notices.issueRejection(next.id());
        notices.issueRejection(rejected.id());

        assertThat(serial(timeline.of(rejected.id()).get(0).text())).isEqualTo(serial(timeline.of(next.id()).get(0).text()) + 1);
    }

    @Test
    void without_a_certificate_there_is_nothing_to_print_or_check() {
        assertThatThrownBy(() -> certificates.render(caseId)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> complete("{\"outcome\":\"OK\",\"addressChecked\":true}")).isInstanceOf(Problem.class);
    }

    @Test
    void the_room_answers_for_a_person_and_does_not_give_the_number_to_anybody_else() {
        String number = certificates.assignNumber(caseId).value();
        PersonalData room = rooms.stream().filter(each -> each.room().equals("issuance")).findFirst().orElseThrow();

        assertThat(room.export(episode.patientId()).toString()).contains(number);
        assertThat(room.erase(episode.patientId())).isEqualTo(2);

        assertThat(certificates.assignNumber(cases.entered("131024", ApplicationStatus.CERTIFIED).id()).value()).isGreaterThan(number);
        room.hold(episode.patientId(), "審査請求");
        assertThatThrownBy(() -> room.erase(episode.patientId())).isInstanceOf(Problem.class);
    }

    private void complete(String data) {
        TaskHandler handler = handlers.stream().filter(each -> each.formKey().equals("check-print")).findFirst().orElseThrow();
        transactions.executeWithoutResult(status -> {
            try {
                handler.complete(new TaskContext("task", caseId, "User_CheckPrint", WORKER, null), new ObjectMapper().readTree(data));
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    private String text(UUID document) throws IOException {
        try (InputStream content = documents.open(document)) {
            return PdfText.of(content.readAllBytes());
        }
    }

    private static int serial(String text) {
        return Integer.parseInt(text.replaceAll(".*第(\\d+)号.*", "$1"));
    }
}
