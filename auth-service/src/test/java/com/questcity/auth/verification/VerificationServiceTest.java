package com.questcity.auth.verification;

import static com.questcity.auth.verification.VerificationPurpose.EMAIL_CHANGE;
import static com.questcity.auth.verification.VerificationPurpose.EMAIL_VERIFY;
import static com.questcity.auth.verification.VerificationPurpose.PASSWORD_RESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.mail.FakeAllowance;
import com.questcity.auth.mail.FakeMails;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.token.TestMasterKey;
import com.questcity.common.jobs.FakeJobs;
import com.questcity.common.testing.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sec")
class VerificationServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Recipient ADA = new Recipient("ada@example.org", "Ada", "en");

    private final UUID account = UUID.randomUUID();
    private final List<String> log = new ArrayList<>();
    private final FakeCodes rows = new FakeCodes(log);
    private final FakeAllowance allowance = new FakeAllowance(log);
    private final CodeMaker maker = new CodeMaker(TestMasterKey.standard());

    @Test
    void aRequestOrdersAMail() {
        Answers.of(at(NOW).request(account, EMAIL_VERIFY, ADA));

        var request = rows.rows.getFirst();
        assertThat(request.accountId()).isEqualTo(account);
        assertThat(request.to()).isEqualTo(ADA);
        assertThat(request.purpose()).isEqualTo(EMAIL_VERIFY);
        assertThat(log)
                .containsExactly(
                        "lock " + account,
                        "allowance EMAIL_VERIFY ada@example.org",
                        "job mail-verification-code " + new VerificationMail(request.id()));
    }

    @Test
    void withinAMinuteThereIsNoSecondMail() {
        Answers.of(at(NOW).request(account, EMAIL_VERIFY, ADA));

        Answers.of(at(NOW.plusSeconds(59)).request(account, EMAIL_VERIFY, ADA));
        assertThat(rows.rows).hasSize(1);
        assertThat(log).filteredOn(line -> line.startsWith("job")).hasSize(1);

        Answers.of(at(NOW.plusSeconds(60)).request(account, EMAIL_VERIFY, ADA));
        assertThat(rows.rows).hasSize(2);
    }

    @Test
    void anotherPurposeDoesNotWait() {
        Answers.of(at(NOW).request(account, EMAIL_VERIFY, ADA));
        Answers.of(at(NOW).request(account, PASSWORD_RESET, ADA));

        assertThat(rows.rows).hasSize(2);
    }

    @Test
    void aMailboxIsNotFlooded() {
        allowance.useUp();

        Answers.of(at(NOW).request(account, EMAIL_VERIFY, ADA));

        assertThat(rows.rows).isEmpty();
        assertThat(log)
                .containsExactly("lock " + account, "allowance EMAIL_VERIFY ada@example.org");
    }

    @Test
    void aMailedCodeProvesTheAddressOnce() {
        var code = mailed(EMAIL_CHANGE);

        assertThat(redeem(EMAIL_CHANGE, code)).isEqualTo("ada@example.org");
        assertThat(redeem(EMAIL_CHANGE, code)).isNull();
    }

    @Test
    void aCodeIsRightOrWrong() {
        var code = mailed(EMAIL_VERIFY);

        assertThat(Answers.of(at(NOW).redeemFor(account, EMAIL_VERIFY, wrong(code)))).isNull();
        assertThat(Answers.of(at(NOW).redeemFor(account, EMAIL_VERIFY, code))).isNotNull();
    }

    @Test
    void aCodeIsGoodForItsPurposeAndAccountOnly() {
        var code = mailed(EMAIL_VERIFY);

        assertThat(redeem(PASSWORD_RESET, code)).isNull();
        assertThat(Answers.of(at(NOW).redeemFor(UUID.randomUUID(), EMAIL_VERIFY, code))).isNull();
        assertThat(redeem(EMAIL_VERIFY, code)).isNotNull();
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        var code = mailed(EMAIL_VERIFY);
        var end = NOW.plus(Duration.ofMinutes(10));

        assertThat(Answers.of(at(end).redeemFor(account, EMAIL_VERIFY, code))).isNull();
        assertThat(Answers.of(at(end.minusMillis(1)).redeemFor(account, EMAIL_VERIFY, code)))
                .isNotNull();
    }

    @Test
    void aCodeFindsItsAccountByTheAddress() {
        var code = mailed(EMAIL_VERIFY);
        var address = "Ada@example.org";

        assertThat(byAddress(address, wrong(code))).isNull();
        assertThat(byAddress("bob@example.org", code)).isNull();
        assertThat(byAddress(address, code)).isEqualTo(account);
        assertThat(byAddress(address, code)).isNull();
    }

    @Test
    void onlyTheNewestCodeIsGood() {
        var old = mailed(EMAIL_VERIFY);
        var later = at(NOW.plusSeconds(60));
        Answers.of(later.request(account, EMAIL_VERIFY, ADA));

        assertThat(Answers.of(later.redeemFor(account, EMAIL_VERIFY, old))).isNull();
    }

    @Test
    void aMailThatIsSentAgainHasANewCode() {
        var first = mailed(EMAIL_VERIFY);
        var again = issue();

        assertThat(again.to()).isEqualTo(ADA);
        assertThat(again.purpose()).isEqualTo(EMAIL_VERIFY);
        assertThat(redeem(EMAIL_VERIFY, again.code())).isNotNull();
        assertThat(again).hasToString("IssuedCode[EMAIL_VERIFY]");
        assertThat(first).isNotNull();
    }

    @Test
    void whatIsForgottenIsGoodForNothing() {
        var code = mailed(EMAIL_VERIFY);

        Answers.of(at(NOW).forget(account));

        assertThat(redeem(EMAIL_VERIFY, code)).isNull();
    }

    @Test
    void codesOfYesterdayAreDeleted() {
        assertThat(Answers.of(at(NOW).deleteOld())).isEqualTo(4);

        assertThat(log).containsExactly("delete before " + NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void theJobMailsTheCode() {
        Answers.of(at(NOW).request(account, PASSWORD_RESET, ADA));
        log.clear();
        var job = new VerificationMailJob(at(NOW), new FakeMails(log));

        Answers.of(job.run(new VerificationMail(rows.rows.getFirst().id())));

        var mail = log.getFirst();
        assertThat(mail).matches("mail PASSWORD_RESET_CODE ada@example.org \\{code=[0-9]{6}}");
        var code = mail.substring(mail.length() - 7, mail.length() - 1);
        assertThat(redeem(PASSWORD_RESET, code)).isEqualTo("ada@example.org");
        assertThat(job.type()).isEqualTo(VerificationMailJob.TYPE);
    }

    @Test
    void aRequestThatIsGoneIsNoMail() {
        var job = new VerificationMailJob(at(NOW), new FakeMails(log));

        Answers.of(job.run(new VerificationMail(UUID.randomUUID())));

        assertThat(log).isEmpty();
    }

    @Test
    void codesHaveSixDigitsAndAreNotAlike() {
        var codes = Stream.generate(maker::newCode).limit(50).toList();

        assertThat(codes).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(codes.stream().distinct().count()).isGreaterThan(40);
    }

    @Test
    void aHashIsOfTheCodeAndItsRequestAndOurKey() {
        var request = UUID.randomUUID();
        var hash = maker.hash(request, "123456");

        assertThat(hash).hasSize(32).isEqualTo(maker.hash(request, "123456"));
        assertThat(hash).isNotEqualTo(maker.hash(request, "123457"));
        assertThat(hash).isNotEqualTo(maker.hash(UUID.randomUUID(), "123456"));
        assertThat(hash)
                .isNotEqualTo(
                        new CodeMaker(TestMasterKey.of("B".repeat(43) + "="))
                                .hash(request, "123456"));
    }

    @Test
    void aWrongCodeIsAProblem() {
        assertThatCode(() -> WrongCode.unless(true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> WrongCode.unless(false))
                .isInstanceOfSatisfying(
                        WrongCode.class,
                        refusal -> Answers.assertProblem(refusal, 422, "wrong-code"));
    }

    private String mailed(VerificationPurpose purpose) {
        Answers.of(at(NOW).request(account, purpose, ADA));
        return issue().code();
    }

    private IssuedCode issue() {
        var issued = Answers.of(at(NOW).issue(rows.rows.getLast().id()));
        assertThat(issued).isNotNull();
        return issued;
    }

    private @Nullable String redeem(VerificationPurpose purpose, String code) {
        return Answers.of(at(NOW).redeemFor(account, purpose, code));
    }

    private @Nullable UUID byAddress(String email, String code) {
        return Answers.of(at(NOW).redeemByAddress(email, EMAIL_VERIFY, code));
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private VerificationService at(Instant now) {
        return new VerificationService(
                rows, maker, allowance, new FakeJobs(log), Clock.fixed(now, ZoneOffset.UTC));
    }
}
