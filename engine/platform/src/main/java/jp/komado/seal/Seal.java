package jp.komado.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * CMS, signed by the sender and then encrypted for the receiver, streamed both ways (K8): AES-256-CBC under a key carried by
 * RSA-OAEP, around a SHA-256 signature. Any <code>openssl cms -decrypt</code> followed by <code>cms -verify</code> opens it.
 */
public final class Seal {

    private static final Provider BC = new BouncyCastleProvider();
    private static final int BUFFER = 8192;

    private Seal() {
    }

    /** Writes the clear content. */
    public interface Content {
        void writeTo(OutputStream clear) throws IOException;
    }

    /** Reads the clear content to its end. */
    public interface Reading<T, X extends Exception> {
        T from(InputStream clear) throws IOException, X;
    }

    /** Seals what is written, as it is written. */
    public static void seal(OutputStream sealed, OwnKey own, X509Certificate receiver, Content content)
            throws IOException, GeneralSecurityException {
        try {
            var oaep = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, oaepWithSha256());
            var envelope = new CMSEnvelopedDataStreamGenerator();
            envelope.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(receiver, oaep).setProvider(BC));
            envelope.setBufferSize(BUFFER);
            var signature = new CMSSignedDataStreamGenerator();
            signature.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(BC)
                    .build("SHA256withRSA", own.key(), own.certificate()));
            signature.addCertificate(new JcaX509CertificateHolder(own.certificate()));
            signature.setBufferSize(BUFFER);
            var cipher = new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(BC).build();
            try (OutputStream encrypted = envelope.open(sealed, cipher); OutputStream clear = signature.open(encrypted, true)) {
                content.writeTo(clear);
            }
        } catch (CMSException | OperatorCreationException e) {
            throw new GeneralSecurityException("the file cannot be sealed", e);
        }
    }

    /**
     * Opens a file. The first pass verifies the whole of it and hands nothing out; the second reads.
     *
     * @throws SealBroken if it is not sealed for us, damaged, or not signed by one of these partners
     */
    public static <T, X extends Exception> T open(byte[] sealed, OwnKey own, List<X509Certificate> partners, Reading<T, X> reading)
            throws SealBroken, IOException, X {
        CMSSignedDataParser verified = signedData(sealed, own);
        try {
            verified.getSignedContent().drain();
            if (!signedByOneOf(partners, verified)) {
                throw new SealBroken("exchange.refusal.signer");
            }
        } catch (CMSException | IOException | GeneralSecurityException | RuntimeException e) {
            throw new SealBroken("exchange.refusal.unreadable");
        }
        try (InputStream clear = signedData(sealed, own).getSignedContent().getContentStream()) {
            return reading.from(clear);
        }
    }

    private static CMSSignedDataParser signedData(byte[] sealed, OwnKey own) throws SealBroken {
        try {
            RecipientInformation ours = new CMSEnvelopedDataParser(new ByteArrayInputStream(sealed))
                    .getRecipientInfos()
                    .get(new JceKeyTransRecipientId(own.certificate()));
            if (ours == null) {
                throw new SealBroken("exchange.refusal.not-for-us");
            }
            InputStream content = ours.getContentStream(new JceKeyTransEnvelopedRecipient(own.key()).setProvider(BC)).getContentStream();
            return new CMSSignedDataParser(new JcaDigestCalculatorProviderBuilder().setProvider(BC).build(), content);
        } catch (CMSException | IOException | OperatorCreationException | RuntimeException e) {
            throw new SealBroken("exchange.refusal.unreadable");
        }
    }

    /** The certificate that comes along must be one of the partner's too, although the pinned one is used: nothing in the file is unchecked. */
    private static boolean signedByOneOf(List<X509Certificate> partners, CMSSignedDataParser data)
            throws CMSException, CertificateEncodingException {
        List<X509CertificateHolder> known = new ArrayList<>();
        for (X509Certificate partner : partners) {
            known.add(new JcaX509CertificateHolder(partner));
        }
        Collection<?> enclosed = data.getCertificates().getMatches(null);
        boolean signed = false;
        for (SignerInformation signer : data.getSignerInfos().getSigners()) {
            signed |= known.stream().anyMatch(partner -> signer.getSID().match(partner) && valid(signer, partner));
        }
        return signed && known.containsAll(enclosed);
    }

    private static boolean valid(SignerInformation signer, X509CertificateHolder partner) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BC).build(partner));
        } catch (CMSException | OperatorCreationException | CertificateException e) {
            return false;
        }
    }

    private static RSAESOAEPparams oaepWithSha256() {
        var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
        return new RSAESOAEPparams(sha256, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM);
    }
}
