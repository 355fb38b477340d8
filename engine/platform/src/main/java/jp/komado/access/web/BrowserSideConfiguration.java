package jp.komado.access.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.lang.Nullable;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the browser application. Paths of its own routes, without a dot and not of the API, get its one page; its hashed assets may
 * be kept for a year, the page itself is asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSideConfiguration implements WebMvcConfigurer {

    private static final String[] LOCATIONS = {"classpath:/META-INF/resources/", "classpath:/static/"};

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/", "classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(LOCATIONS)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new RouteResolver());
    }

    /** Files as they are, routes as the one page, everything else not at all. */
    private static final class RouteResolver extends PathResourceResolver {

        @Override
        @Nullable
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null || !isRoute(path)) {
                return file;
            }
            return super.getResource("index.html", location);
        }

        private static boolean isRoute(String path) {
            return path.indexOf('.') < 0 && !isBelow(path, "api") && !isBelow(path, "actuator");
        }

        private static boolean isBelow(String path, String root) {
            return path.equals(root) || path.startsWith(root + "/");
        }
    }
}
