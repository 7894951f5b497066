# Built by:  docker build -t toritsugi .
# Run with:  docker run -p 8080:8080 --env-file settings.env toritsugi

FROM maven:3.9-eclipse-temurin-25-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
# Not the tests: they need a machine, .ci/run runs them.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true
RUN java -Djarmode=tools -jar target/toritsugi.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-noble
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
# A start that ends before it serves leaves what it loaded in an AOT cache. It is made here, not in the build stage: the
# cache fits this Java, these paths and these files' times only. The settings open nothing; they let the start get to its
# end, and the build fails where it does not.
RUN TWILIO_ACCOUNT_SID=AC00000000000000000000000000000000 \
    TWILIO_AUTH_TOKEN=none \
    TWILIO_WORKSPACE_SID=WS00000000000000000000000000000000 \
    TWILIO_WORKFLOW_SID=WW00000000000000000000000000000000 \
    java -Xlog:aot=error -XX:AOTCacheOutput=toritsugi.aot -Dspring.context.exit=onRefresh -jar toritsugi.jar
# "provision apply" writes there what the server reads: a directory of the host's.
ENV PROVISIONING_SIDS_FILE=config/toritsugi-sids.yml
# By number, so that a platform can see that it is not root.
USER 10001:10001
EXPOSE 8080
# By bash, which opens the connection itself: the base image has neither curl nor wget, and a second JVM every few seconds
# would cost more than the server.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 CMD ["bash", "-c", "\
    exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} \
    && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 \
    && read -r status <&3 && [[ $status == 'HTTP/1.1 200'* ]]"]
# Java itself is process 1 and hears SIGTERM: calls in progress are answered before it ends. A cache that does not fit
# costs a slower start and a line in the log, nothing else.
ENTRYPOINT ["java", "-XX:AOTCache=toritsugi.aot", "-jar", "toritsugi.jar"]
