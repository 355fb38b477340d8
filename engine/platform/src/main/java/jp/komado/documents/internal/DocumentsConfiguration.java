package jp.komado.documents.internal;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where contents lie, and how uploads come in. */
@Configuration
class DocumentsConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    static ContentStore contentStore(@Value("${komado.documents.directory:./data/documents}") Path directory,
                                     @Value("${komado.documents.keyset:#{null}}") Path keyset, JdbcClient database) {
        Path file = keyset != null ? keyset : directory.resolveSibling(directory.getFileName() + "-keyset.json");
        MasterKeyset master = MasterKeyset.open(file,
                () -> database.sql("select exists (select from komado.document where wrapped_key is not null)").query(Boolean.class).single());
        return new ContentStore(directory, master.aead());
    }

    /** In whose name letters go out. */
    @Bean
    Issuer issuer(@Value("${komado.papers.authority:東京都知事}") String authority,
                  @Value("${komado.papers.section:東京都福祉局子供・子育て支援部家庭支援課}") String section,
                  @Value("${komado.papers.contact:〒163-8001　東京都新宿区西新宿二丁目８番１号　電話 03-5321-1111（代表）}") String contact) {
        return new Issuer(authority, section, contact);
    }

    /** Uploads stay in memory: the servlet container would otherwise write them in clear to its temporary directory. */
    @Bean
    @ConditionalOnWebApplication
    MultipartConfigElement multipartConfigElement() {
        long request = Documents.MAX_SIZE + 1024 * 1024;
        return new MultipartConfigElement("", Documents.MAX_SIZE, request, (int) request);
    }

    /** Reads what is too large to its end, so that the browser gets the answer and not a broken connection. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadsAreAnswered() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", String.valueOf(100 * 1024 * 1024)));
    }
}
