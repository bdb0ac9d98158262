FROM eclipse-temurin:21-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:21-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends ffmpeg curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home waybill \
    && install -d -o waybill -g waybill /data
WORKDIR /app
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/waybill.jar .
USER waybill
VOLUME /data
EXPOSE 8080 2222 9000 9100 9324
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=60", "-jar", "waybill.jar", "--data=/data", "--host=0.0.0.0", "--sqs-port=9324"]
