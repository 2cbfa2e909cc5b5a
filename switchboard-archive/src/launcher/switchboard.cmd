@echo off
rem Runs the switchboard command with the runtime beside it, or with a Java of this machine, 17 or newer.
rem In English alone: the letters of a batch file depend on the code page of whoever runs it.
setlocal DisableDelayedExpansion
set "switchboard_java=%~dp0runtime\bin\java.exe"
if exist "%switchboard_java%" goto launch

for %%j in (java.exe) do set "switchboard_java=%%~$PATH:j"
if defined JAVA_HOME set "switchboard_java=%JAVA_HOME%\bin\java.exe"
if not defined switchboard_java set "switchboard_java=java.exe"
if not exist "%switchboard_java%" goto missing

rem A JDK states its version in a file; asking Java would cost a second start, so that is for those without the file.
set "switchboard_version="
for %%j in ("%switchboard_java%") do set "switchboard_release=%%~dpj..\release"
if exist "%switchboard_release%" for /f "usebackq tokens=1,2 delims==" %%a in ("%switchboard_release%") do if "%%a"=="JAVA_VERSION" set "switchboard_version=%%~b"
if not defined switchboard_version for /f "tokens=2,3" %%a in ('call "%switchboard_java%" -version 2^>^&1') do if "%%a"=="version" set "switchboard_version=%%~b"
if not defined switchboard_version goto launch
for /f "delims=.-+_" %%v in ("%switchboard_version%") do if %%v lss 17 goto old

:launch
rem -Xlog:disable: the JVM's own warnings would go to standard output. ask: a batch file cannot know what is a terminal, so that Java is
rem asked; jdk.console has a Java of 22 to 24 answer as the others do.
"%switchboard_java%" -Xlog:disable -XX:+UseSerialGC -Djdk.console=java.base -Dswitchboard.terminal.in=ask -Dswitchboard.terminal.out=ask -Dswitchboard.terminal.err=ask -jar "%~dp0switchboard.jar" %*
exit /b %errorlevel%

:missing
echo switchboard: no `%switchboard_java%`: install Java, 17 or newer, or set JAVA_HOME>&2
exit /b 2

:old
echo switchboard: `%switchboard_java%` is Java %switchboard_version%, but 17 or newer is required: install it or set JAVA_HOME>&2
exit /b 2
