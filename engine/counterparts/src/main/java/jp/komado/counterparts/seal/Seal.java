package jp.komado.counterparts.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** Signs and encrypts answers for the platform and opens what the platform has sealed for us (CMS, signed then encrypted). */
public final class Seal {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String SIGNATURE = "SHA256withRSA";
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final PartnerKeys keys;

    public Seal(PartnerKeys keys) {
        this.keys = keys;
    }

    /** Signs with our key and encrypts for the platform. */
    public byte[] close(byte[] content) {
        try {
            var signer = new CMSSignedDataGenerator();
            signer.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder().setProvider(PROVIDER)
                .build(SIGNATURE, keys.privateKey(), keys.certificate()));
            signer.addCertificate(new JcaX509CertificateHolder(keys.certificate()));
            var signed = signer.generate(new CMSProcessableByteArray(content), true);
            var envelope = new CMSEnvelopedDataGenerator();
            var oaep = new JcaAlgorithmParametersConverter().getAlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
            envelope.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(keys.receiver(), oaep).setProvider(PROVIDER));
            var encryptor = new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(PROVIDER).build();
            return envelope.generate(new CMSProcessableByteArray(CMSObjectIdentifiers.signedData, signed.getEncoded()), encryptor).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("the answer cannot be sealed", e);
        }
    }

    /**
     * Decrypts and verifies; nothing is given out before the signature has been checked.
     *
     * @throws RefusedFileException if the file is damaged, not for us, or not signed by the platform
     */
    public byte[] open(byte[] file) throws RefusedFileException {
        return verified(decrypted(file));
    }

    private byte[] decrypted(byte[] file) throws RefusedFileException {
        try {
            var parser = new CMSEnvelopedDataParser(file);
            var own = new JceKeyTransRecipientId(keys.certificate());
            for (var recipient : parser.getRecipientInfos().getRecipients()) {
                if (recipient.getRID() instanceof KeyTransRecipientId id && id.equals(own)) {
                    var clear = new ByteArrayOutputStream();
                    try (var in = recipient.getContentStream(new JceKeyTransEnvelopedRecipient(keys.privateKey()).setProvider(PROVIDER))
                        .getContentStream()) {
                        in.transferTo(clear);
                    }
                    return clear.toByteArray();
                }
            }
        } catch (CMSException | IOException | RuntimeException e) {
            throw new RefusedFileException("復号できません", e);
        }
        throw new RefusedFileException("当方あてに暗号化されていません");
    }

    private byte[] verified(byte[] clear) throws RefusedFileException {
        try {
            var signed = new CMSSignedData(clear);
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(keys.receiver());
            var signers = signed.getSignerInfos().getSigners();
            var platform = new JcaX509CertificateHolder(keys.receiver());
            for (var signer : signers) {
                if (signer.getSID().match(platform) && signer.verify(verifier)) {
                    return (byte[]) signed.getSignedContent().getContent();
                }
            }
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            throw new RefusedFileException("署名を確かめられません", e);
        }
        throw new RefusedFileException("照会元の署名ではありません");
    }
}
